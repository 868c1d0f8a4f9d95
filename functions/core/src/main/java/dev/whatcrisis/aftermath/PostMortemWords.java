// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.PostMortem.Call;
import dev.whatcrisis.aftermath.PostMortem.Effect;
import dev.whatcrisis.aftermath.PostMortem.ForecastCheck;
import dev.whatcrisis.aftermath.PostMortem.Times;
import dev.whatcrisis.aftermath.PostMortem.Woken;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.PartlyRead;
import dev.whatcrisis.reply.ReplyNumbers;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The lines of a post-mortem in one language, in their fixed order: five for everybody, the rest for squalls and storms. A line
 * begins with what it is about between pairs of asterisks.
 */
public final class PostMortemWords {
    private final PostMortem pm;
    private final Optional<Conclusions> conclusions;
    private final Watch watch;
    private final Words words;
    private final UnaryOperator<String> own;

    /**
     * Times are on the watch's clock.
     *
     * @param own makes what the team wrote safe where the lines go
     */
    public PostMortemWords(
            PostMortem pm,
            Optional<Conclusions> conclusions,
            Watch watch,
            Language language,
            UnaryOperator<String> own) {
        this.pm = pm;
        this.conclusions = conclusions;
        this.watch = watch;
        this.words = Words.of(language, watch.zone(), pm.writtenAt());
        this.own = own;
    }

    public String title() {
        return words.say(Fact.of("report.title")
                .with("brand", PostMortemMarkdown.plain(watch.brand()))
                .with("at", pm.times().firstMention()));
    }

    /** Every line that it has. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(whatHappened(), verdicts(), forecast(), peak(), times()));
        if (!pm.highest().atLeast(Level.SQUALL)) {
            lines.addAll(written());
            return List.copyOf(lines);
        }
        lines.addAll(List.of(woken(), replies(), right()));
        lines.addAll(pm.aftereffects().isEmpty() ? List.of(effect()) : new EffectWords(words).lines(pm));
        lines.add(risks());
        Lasting.of(pm).forEach(lasting -> lines.add(words.say(EffectWords.line(lasting))));
        lines.add(changes());
        lines.addAll(written());
        return List.copyOf(lines);
    }

    /** What a complete report says of what lasted. */
    public static Fact lasted(PostMortem report) {
        return Lasting.of(report).stream()
                .reduce((earlier, later) -> later)
                .map(EffectWords::sentence)
                .orElse(Fact.of("complete.lasting.CANNOT_TELL").with("days", DueEffects.COMPLETE));
    }

    /** What people wrote, without who it was; that nobody did is said once the report is complete. */
    private List<String> written() {
        List<String> lines = new ArrayList<>();
        conclusions.ifPresent(part -> {
            part("report.learned", part.learned()).ifPresent(lines::add);
            part("report.decided", part.change()).ifPresent(lines::add);
            part("report.decidedBy", part.decidedBy()).ifPresent(lines::add);
            if (!lines.isEmpty()) {
                lines.add(words.say(Fact.of("report.written").with("at", part.updatedAt())));
            }
        });
        if (lines.isEmpty() && pm.completedAt().isPresent()) {
            lines.add(words.say("report.unwritten"));
        }
        return lines;
    }

    private Optional<String> part(String key, String text) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(words.say(Fact.of(key).with("text", own.apply(text))));
    }

    private String whatHappened() {
        String headline = PostMortemMarkdown.plain(pm.headline());
        boolean own = pm.ownPost().isPresent();
        Fact happened = headline.isEmpty()
                ? Fact.of(own ? "report.happened.own" : "report.happened")
                : Fact.of(own ? "report.happened.own.about" : "report.happened.about");
        boolean risk = pm.calls().stream().anyMatch(call -> call.rule() == RuleId.R01);
        Fact thing = risk ? Fact.of("report.danger") : Fact.code("report.thing", pm.highest());
        Fact end = Fact.of(pm.times().calm().isPresent() ? "report.end.calm" : "report.end.over")
                .with("length", PostMortems.length(pm.times()));
        return words.say(happened.with("thing", List.of(thing))
                .with("headline", headline)
                .with("posts", List.of(written(pm.posts())))
                .with("end", List.of(end)));
    }

    private String verdicts() {
        return pm.calls().isEmpty()
                ? words.say("report.verdicts.none")
                : words.say(Fact.of("report.verdicts")
                        .with(
                                "calls",
                                row(pm.calls().stream()
                                        .map(PostMortemWords::call)
                                        .toList())));
    }

    private static Fact call(Call call) {
        return Fact.of("report.call")
                .with("at", call.at())
                .with("level", call.level())
                .with("rule", call.rule())
                .with("outcome", call.outcome());
    }

    private String forecast() {
        Fact check = pm.forecast().map(PostMortemWords::check).orElse(Fact.of("report.forecast.none"));
        Fact half = pm.halfLife()
                .map(length -> Fact.of("report.half").with("n", length.toHours()))
                .orElse(Fact.of("report.half.unknown"));
        return words.say(Fact.of("report.forecast").with("parts", row(List.of(check, half))));
    }

    private static Fact check(ForecastCheck check) {
        Fact ended = check.actual()
                .map(at -> Fact.of(check.hit()
                                .map(hit -> hit ? "report.forecast.inside" : "report.forecast.outside")
                                .orElse("report.forecast.ended"))
                        .with("actual", at))
                .orElse(Fact.of("report.forecast.unseen"));
        return ended.with("early", check.early()).with("late", check.late()).with("middle", check.middle());
    }

    /** Of posts by others; none is said in words. */
    private Fact written(int posts) {
        return posts == 0 ? Fact.of("report.posts.none") : counted().said("report.posts", posts);
    }

    /** What is not zero. */
    private String peak() {
        if (pm.peak().posts() == 0) {
            return words.say("report.peak.none");
        }
        String reached = words.list(Stream.of(
                        Fact.of("report.people").with("n", pm.criticalAuthors()),
                        Fact.of("report.platforms").with("n", pm.platforms()),
                        Fact.of("report.press").with("n", pm.press()))
                .filter(count -> !zero(count))
                .map(words::say)
                .toList());
        String peak = words.say(Fact.of(reached.isEmpty() ? "report.peak.alone" : "report.peak")
                .with("posts", List.of(written(pm.peak().posts())))
                .with("hour", pm.peak().hour())
                .with("counted", reached));
        return counted()
                .sentence()
                .map(words::say)
                .map(read -> peak + " " + read)
                .orElse(peak);
    }

    private static boolean zero(Fact count) {
        return count.values().get("n") instanceof Number n && n.longValue() == 0;
    }

    private PartlyRead counted() {
        return new PartlyRead(pm.posts(), pm.unread());
    }

    private String times() {
        Times t = pm.times();
        List<Fact> parts = new ArrayList<>(List.of(
                Fact.of("report.times.first").with("at", t.firstMention()),
                Fact.of("report.times.detected").with("at", t.detected()),
                at(t.acknowledged(), "report.times.acknowledged", "report.times.unacknowledged")));
        if (pm.ownPost().isPresent() || t.ownPostDeleted().isPresent()) {
            parts.add(at(t.ownPostDeleted(), "report.times.deleted", "report.times.undeleted"));
        }
        parts.addAll(List.of(
                pm.answers()
                        .map(answers -> at(answers.firstWord(), "report.times.word", "report.times.noWord"))
                        .orElse(Fact.of("report.times.answers")),
                at(t.calm(), "report.times.calm", "report.times.uncalm"),
                Fact.of("report.times.over").with("at", t.over())));
        pm.answers().ifPresent(answers -> {
            answers.apology()
                    .ifPresent(at -> parts.add(Fact.of("report.times.apology").with("at", at)));
            answers.threadClosed()
                    .ifPresent(at -> parts.add(Fact.of("report.times.closing").with("at", at)));
        });
        return words.say(Fact.of("report.times").with("parts", row(parts))) + " "
                + words.say(Fact.of("mail.zone").with("zone", watch.zone().getId()));
    }

    private static Fact at(Optional<Instant> instant, String known, String unknown) {
        return instant.map(at -> Fact.of(known).with("at", at)).orElse(Fact.of(unknown));
    }

    private String replies() {
        return pm.answers()
                .flatMap(PostMortem.Answers::people)
                .flatMap(ReplyNumbers::counted)
                .map(parts -> words.say(Fact.of("report.owed").with("parts", List.of(parts))))
                .orElseGet(this::seen);
    }

    /** What the team did in public, and how soon. */
    private String right() {
        Times t = pm.times();
        List<Fact> parts = new ArrayList<>();
        t.ownPostDeleted().ifPresent(at -> parts.add(after("report.right.down", at)));
        pm.answers().ifPresent(answers -> {
            answers.apology().ifPresent(at -> parts.add(after("report.right.owned", at)));
            int answered = answers.people().map(ReplyNumbers::answered).orElse(answers.replies());
            if (answered > 0) {
                parts.add(Fact.of("report.right.answered").with("n", answered));
            }
            answers.threadClosed()
                    .ifPresent(at -> parts.add(Fact.of("report.right.closed").with("at", at)));
        });
        return words.say(
                parts.isEmpty()
                        ? Fact.of("report.right.none")
                        : Fact.of("report.right").with("parts", row(parts)));
    }

    private Fact after(String key, Instant at) {
        return Fact.of(key)
                .with("length", Duration.between(pm.times().firstMention(), at))
                .with("at", at);
    }

    private String seen() {
        return words.say(pm.answers()
                .map(answers -> answers.replies() == 0
                        ? Fact.of("report.answers.none")
                        : Fact.of("report.answers").with("n", answers.replies()))
                .orElse(Fact.of("report.replies")));
    }

    private String woken() {
        return pm.woken().isEmpty()
                ? words.say("report.woken.nobody")
                : words.say(Fact.of("report.woken")
                        .with(
                                "people",
                                row(pm.woken().stream()
                                        .map(PostMortemWords::woken)
                                        .toList())));
    }

    private static Fact woken(Woken woken) {
        return Fact.of(woken.worthIt()
                        .map(worth -> worth ? "report.woken.worth" : "report.woken.vain")
                        .orElse("report.woken.unrated"))
                .with("role", woken.role())
                .with("time", woken.localTime());
    }

    private String effect() {
        Effect effect = pm.effect();
        if (effect.reason() != Effect.Reason.MEASURED) {
            return words.say(Fact.code("report.effect", effect.reason()));
        }
        String followers = change(effect.change());
        return effect.usualChange().isPresent()
                ? words.say(Fact.of("report.effect.MEASURED")
                        .with("followers", followers)
                        .with("usual", change(effect.usualChange())))
                : words.say(Fact.of("report.effect.alone").with("followers", followers));
    }

    /** In percent, with its sign. */
    private String change(OptionalDouble share) {
        double percent = Math.round(share.orElse(0) * 1_000) / 10.0;
        return words.say(
                percent == 0
                        ? Fact.of("report.unmoved")
                        : Fact.of(percent < 0 ? "report.less" : "report.more").with("n", percent));
    }

    private String risks() {
        List<Fact> risks = pm.lastingRisks().stream()
                .sorted()
                .map(risk -> Fact.code("report.risk", risk))
                .toList();
        return risks.isEmpty()
                ? words.say("report.risks.none")
                : words.say(Fact.of("report.risks").with("risks", row(risks)));
    }

    private String changes() {
        Stream<Fact> waiting = pm.answers().flatMap(PostMortem.Answers::people).map(ReplyNumbers::owed).stream()
                .filter(owed -> owed > 0)
                .map(owed -> Fact.of("report.change.waiting").with("n", owed));
        List<Fact> changes = Stream.concat(
                        waiting, pm.changes().stream().sorted().map(change -> Fact.code("report.change", change)))
                .toList();
        return changes.isEmpty()
                ? words.say("report.changes.none")
                : words.say(Fact.of("report.changes").with("changes", String.join(" ", words.say(changes))));
    }

    /** One after the other, each standing alone. */
    private String row(List<Fact> parts) {
        return words.say(parts).stream()
                .reduce((before, next) ->
                        words.say(Fact.of("report.row").with("before", before).with("next", next)))
                .orElse("");
    }
}
