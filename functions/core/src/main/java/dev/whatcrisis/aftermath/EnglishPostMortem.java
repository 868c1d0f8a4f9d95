// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.PostMortem.Call;
import dev.whatcrisis.aftermath.PostMortem.Change;
import dev.whatcrisis.aftermath.PostMortem.Effect;
import dev.whatcrisis.aftermath.PostMortem.ForecastCheck;
import dev.whatcrisis.aftermath.PostMortem.LastingRisk;
import dev.whatcrisis.aftermath.PostMortem.Woken;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;

/** English. */
final class EnglishPostMortem extends PostMortemWords {
    EnglishPostMortem(PostMortem pm, Watch watch) {
        super(pm, watch);
    }

    @Override
    String title() {
        return "What happened to " + PostMortemMarkdown.plain(watch.brand()) + " on "
                + pm.times().firstMention().atZone(watch.zone()).toLocalDate();
    }

    @Override
    String whatHappened() {
        String about = headline().isEmpty() ? "" : " about " + headline();
        String own = pm.ownPost().isPresent() ? ", started by an own post" : "";
        return "**What happened:** a " + level(pm.highest()) + about + own + "; " + pm.posts() + " posts, calm after "
                + length(Language.EN) + ".";
    }

    @Override
    String verdicts() {
        String calls = pm.calls().isEmpty() ? "nothing was called" : calls(EnglishPostMortem::call);
        return "**Verdict against outcome:** " + calls + ". (Too calm: a higher level was called 2 to 24 h later. "
                + "Too loud: nothing grew and calm came within 6 h, or it was not about us.)";
    }

    private static String call(Call call) {
        String outcome = switch (call.outcome()) {
            case RIGHT -> "right";
            case TOO_LOUD -> "too loud";
            case TOO_CALM -> "too calm";
            case CANNOT_TELL -> "cannot tell";
        };
        return level(call.level()) + " (" + call.rule() + "): " + outcome;
    }

    @Override
    String forecast() {
        String half = pm.halfLife().map(h -> h.toHours() + " h").orElse("cannot tell");
        String forecast = pm.forecast().map(this::check).orElse("none was made");
        return "**Forecast against end:** " + forecast + "; half-life " + half + ".";
    }

    private String check(ForecastCheck check) {
        String hit = check.hit().map(h -> h ? ", inside" : ", outside").orElse("");
        return "calm " + at(check.actual(), "not seen yet") + hit + " (80 % interval " + at(check.early()) + " to "
                + at(check.late()) + ", middle " + at(check.middle()) + ")";
    }

    @Override
    String peak() {
        return "**Peak:** " + pm.peak().posts() + " posts in the hour from "
                + at(pm.peak().hour()) + "; "
                + pm.criticalAuthors() + " critical people, " + pm.platforms() + " platforms, " + pm.press()
                + " press.";
    }

    @Override
    String times() {
        PostMortem.Times t = pm.times();
        return "**Times:** first post " + at(t.firstMention()) + "; detected " + at(t.detected()) + "; acknowledged "
                + at(t.acknowledged(), "by nobody") + "; own post deleted "
                + at(t.ownPostDeleted(), "not recorded") + "; first public word and repair not recorded; calm "
                + at(t.calm(), "not seen yet") + "; over " + at(t.over()) + ".";
    }

    @Override
    String woken() {
        return "**Woken:** " + (pm.woken().isEmpty() ? "nobody" : woken(this::woken)) + ".";
    }

    private String woken(Woken woken) {
        String worth = woken.worthIt().map(w -> w ? "worth it" : "not worth it").orElse("not rated");
        return role(woken.role()) + " at " + woken.localTime() + " (" + worth + ")";
    }

    private static String role(Duty duty) {
        return switch (duty) {
            case AWAKE_FIRST -> "first to be rung";
            case ON_CALL -> "on call";
            case BOSS -> "boss";
        };
    }

    @Override
    String replies() {
        return "**Replies:** not recorded.";
    }

    @Override
    String effect() {
        Effect effect = pm.effect();
        String words = switch (effect.reason()) {
            case MEASURED ->
                "followers " + percent(effect.change().orElse(0)) + "; over as many days before "
                        + (effect.usualChange().isPresent()
                                ? percent(effect.usualChange().getAsDouble())
                                : "cannot tell");
            case NO_FOLLOWER_COUNTS -> "cannot tell, no follower counts";
            case TOO_FEW_DAYS -> "cannot tell yet, too few days of follower counts";
        };
        return "**Effect:** " + words + ".";
    }

    @Override
    String risks() {
        String risks = list(pm.lastingRisks(), EnglishPostMortem::risk);
        return "**What may last:** " + (risks.isEmpty() ? "nothing that we know of" : risks) + ".";
    }

    private static String risk(LastingRisk risk) {
        return switch (risk) {
            case VIVID -> "a video or photo";
            case FAILURE -> "a product, service or social failure";
            case VOLUME -> "many posts";
            case DURATION -> "48 hours or more";
            case IDENTITY -> "identity";
            case REPEAT -> "it happened before";
        };
    }

    @Override
    String changes() {
        String changes = list(pm.changes(), EnglishPostMortem::change);
        return "**What we would change:** " + (changes.isEmpty() ? "nothing" : changes) + ".";
    }

    private static String change(Change change) {
        return switch (change) {
            case RAISE_FLOOR -> "call such a thing lower, or exclude what made the noise";
            case LISTEN_SOONER -> "add terms or sources, or choose a keener sensitivity";
            case MEND_ROSTER -> "look at the roster, nobody acknowledged";
            case WAKE_LESS -> "let people sleep, it did not double";
            case WIDEN_FORECAST -> "read the forecast with care, the end lay outside";
            case DELETE_SOONER -> "delete an own slip within half an hour, and say so";
        };
    }

    private static String level(Level level) {
        return switch (level) {
            case WHAT_CRISIS -> "what crisis";
            case RIPPLE -> "ripple";
            case SQUALL -> "squall";
            case STORM -> "storm";
        };
    }
}
