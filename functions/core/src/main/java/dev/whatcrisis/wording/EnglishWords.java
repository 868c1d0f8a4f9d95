// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.verdict.Verdict;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** English. */
public final class EnglishWords implements Words {
    @Override
    public String level(Facts facts) {
        return switch (facts.reason()) {
            case BLIND -> "Watch blind";
            case OVER -> "Over";
            case TEST -> "Test";
            case STORE_FULL -> "Disk full";
            case STORE_COPY -> "Store damaged";
            default -> level(facts, facts.grave());
        };
    }

    private static String level(Facts facts, boolean grave) {
        return switch (facts.level()) {
            case WHAT_CRISIS -> grave ? "Heads up" : "What crisis?";
            case RIPPLE -> "Ripple";
            case SQUALL -> "Squall";
            case STORM -> "Storm";
        };
    }

    @Override
    public String time(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    @Override
    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    @Override
    public String marker(Facts facts) {
        if (facts.flags().contains(Flag.SAFETY)) {
            return " SAFETY";
        }
        if (facts.flags().contains(Flag.HIJACK)) {
            return " HIJACK";
        }
        if (facts.flags().contains(Flag.BREACH)) {
            return " BREACH";
        }
        return facts.ownSlip() ? " OWN POST" : "";
    }

    @Override
    public String perHour(int posts) {
        return posts + " posts/h";
    }

    @Override
    public String stillUp() {
        return "still up";
    }

    @Override
    public String topic(String word) {
        return "topic \"" + word + "\"";
    }

    @Override
    public String press(int items) {
        return items + " press";
    }

    @Override
    public String unverified() {
        return "unverified";
    }

    @Override
    public String overnight() {
        return "since last night";
    }

    @Override
    public String nobodyHasIt(Facts facts) {
        return facts.acknowledged() ? "Nobody answered to this yet." : "Nobody has it yet.";
    }

    @Override
    public String budgetSpent() {
        return "Held: wake budget spent.";
    }

    @Override
    public String overBy(Facts facts, Forecast forecast, boolean interval) {
        String by = "Likely over by " + facts.hour(forecast.calmByP50());
        return interval ? by + " (80%: " + range(facts, forecast, "-") + ")." : by + ".";
    }

    private static String range(Facts facts, Forecast forecast, String between) {
        return facts.hour(forecast.calmByP10()) + between + facts.hour(forecast.calmByP90());
    }

    @Override
    public String shortRecord(Briefing.TrackRecord record) {
        return record.over() + " of last " + record.of() + " took <"
                + record.within().toHours() + "h.";
    }

    @Override
    public String peak(int posts) {
        return "peak " + posts + "/h";
    }

    @Override
    public String halfLife(Duration duration) {
        return String.format(Locale.ROOT, "half-life %dh%02d", duration.toHours(), duration.toMinutesPart());
    }

    @Override
    public String silent(List<String> sources, long minutes) {
        String who = sources.isEmpty() ? "sources" : String.join("+", sources);
        return who + " silent " + minutes + " min";
    }

    @Override
    public String notCalmJustBlind() {
        return "Not calm, just blind.";
    }

    @Override
    public String test() {
        return "this is what an alert looks like, nothing happened";
    }

    @Override
    public String storeFull(String since) {
        return "Nothing can be stored since " + since
                + "; is the disk full? What comes is held in memory until there is"
                + " room, and is lost if What Crisis? stops before. Alerts go out as ever, perhaps twice.";
    }

    @Override
    public String storeCopy(String copyOf) {
        return "The store was damaged, so its copy of " + copyOf
                + " was opened. What was done since then is lost; posts"
                + " are read again as far as the sources still have them, and alerts may come twice. The damaged file"
                + " lies beside the store.";
    }

    @Override
    public String verb(Facts facts) {
        int people = facts.briefing().peopleToAnswer();
        return switch (facts.reason()) {
            case TEST -> "Open the link to try it.";
            case STORE_FULL -> "Make room; it goes on by itself.";
            case STORE_COPY -> "Look at the disk, and do again what was changed since.";
            case BLIND ->
                facts.lookByHand() ? "Look by hand." : facts.night() ? "No action tonight." : "Check the sources.";
            case OVER ->
                people > 0
                        ? "Answer " + people + (people == 1 ? " person" : " people") + " this month."
                        : "Nothing to do.";
            default ->
                facts.incident()
                        .map(Incident::verdict)
                        .map(v -> RuleWords.of(v.rule()).doEn(facts.flags().contains(Flag.OWN_LIVE), people))
                        .orElse("Have a look.");
        };
    }

    @Override
    public List<String> outlook(Facts facts) {
        List<String> outlook = new ArrayList<>();
        if (facts.calm()) {
            String nothing = facts.night() ? "nothing to decide tonight" : "nothing to decide today";
            return List.of(facts.acknowledged() ? "somebody has it" : nothing);
        }
        switch (facts.reason()) {
            case TEST -> outlook.add("nothing happened");
            case BLIND -> outlook.add("not calm, just blind");
            case OVER -> outlook.add("it is over");
            case STORE_FULL -> outlook.add("make room, it goes on by itself");
            case STORE_COPY -> outlook.add("a copy was opened");
            default -> {
                facts.forecast().ifPresent(f -> outlook.add("probably over by " + facts.hour(f.calmByP50())));
                outlook.add(toDo(facts));
            }
        }
        return outlook;
    }

    private static String toDo(Facts facts) {
        boolean has = facts.acknowledged();
        if (facts.planned().said().urgent() && !(has && facts.reason() == Reason.REPEAT)) {
            return "one thing to do now";
        }
        if (facts.reason() == Reason.DIGEST) {
            return "for today, no hurry";
        }
        if (has) {
            return "somebody has it";
        }
        return facts.night() ? "nothing to do tonight" : "somebody should have it";
    }

    @Override
    public String sentence(Facts facts) {
        return switch (facts.reason()) {
            case BLIND ->
                "We see too little to say anything about "
                        + facts.briefing().watch().brand() + ".";
            case OVER -> "It is over. What is left is to answer the last people.";
            default -> ofLevel(facts) + rule(facts);
        };
    }

    private static String ofLevel(Facts facts) {
        return switch (facts.level()) {
            case WHAT_CRISIS ->
                facts.grave()
                        ? "Small in numbers, but not to be shrugged off."
                        : "What crisis? Nothing here needs anybody.";
            case RIPPLE -> "A ripple: somebody answers tomorrow.";
            case SQUALL -> "A squall: take a coat.";
            case STORM -> "A storm: we act, calmly.";
        };
    }

    private static String rule(Facts facts) {
        return facts.incident().map(Incident::verdict).map(EnglishWords::rule).orElse("");
    }

    private static String rule(Verdict verdict) {
        boolean named = verdict.reason().contains(verdict.rule().name());
        return " " + verdict.reason() + (named ? "" : " (" + verdict.rule() + ")");
    }

    @Override
    public List<String> dos(Facts facts) {
        List<String> dos = facts.incident().map(i -> i.verdict().dos()).orElse(List.of());
        return dos.isEmpty() ? List.of(verb(facts)) : dos;
    }

    @Override
    public List<String> donts(Facts facts) {
        return facts.incident().map(i -> i.verdict().donts()).orElse(List.of());
    }

    @Override
    public List<String> numbers(Facts facts) {
        return facts.incident()
                .map(i -> List.of(
                        String.format(
                                Locale.ROOT,
                                "%d posts in the last hour, usually %.0f; peak %d.",
                                i.lastHour(),
                                i.usualHour(),
                                i.peak().posts()),
                        i.criticalAuthors() + " critical people, " + i.platforms() + " platforms, " + i.press()
                                + " press."))
                .orElse(List.of());
    }

    @Override
    public String sameHourLastWeek(int posts) {
        return "This hour a week ago: " + posts + ".";
    }

    @Override
    public List<String> forecast(Facts facts) {
        return facts.forecast()
                .map(f -> List.of(
                        "Over by " + facts.hour(f.calmByP50()) + ", in 8 of 10 cases between "
                                + range(facts, f, " and ") + ".",
                        "A quiet night is not the end: it may come back between 06h and 08h."))
                .orElse(List.of("Too early to say when it is over."));
    }

    @Override
    public String loudest(Briefing.Loudest loudest) {
        String followers =
                loudest.followers().isPresent() ? ", " + loudest.followers().getAsLong() + " followers" : "";
        return "Loudest: " + PlainText.quote(loudest.name(), Email.QUOTE) + followers;
    }

    @Override
    public String firstPost(String quoted) {
        return "First: " + quoted;
    }

    @Override
    public String draft(Briefing.Draft draft) {
        return "DRAFT " + draft.form() + " (to be approved by a second person)\n" + draft.text();
    }

    @Override
    public List<String> wouldChange(Facts facts) {
        return facts.incident().map(i -> i.verdict().wouldChange()).orElse(List.of());
    }

    @Override
    public List<String> links(Facts facts) {
        String what = facts.actionable() && !facts.calm() ? "I have it / sleep until 07:00 / not us / raise:" : "Open:";
        return List.of(what, facts.url());
    }

    @Override
    public String evidence(RuleId rule) {
        return "Seen before: " + RuleWords.of(rule).seen().en();
    }

    @Override
    public String whyYou(Facts facts) {
        int told = facts.briefing().peopleTold();
        String why = switch (facts.reason()) {
            case LEVEL_UP, NEW_FLAG, BRIEF -> "you are first in turn; others hear of it only if nobody acknowledges";
            case ESCALATION ->
                switch (told) {
                    case 0 -> "you were told before and did not acknowledge, and nobody else can be told";
                    case 1 -> "one person was told before you and did not acknowledge";
                    default -> told + " people were told before you and did not acknowledge";
                };
            case REPEAT ->
                facts.calm()
                        ? "you are the boss, and this was promised; the next you hear is that it is over"
                        : "you were told of it before; it is said once a day while it goes on";
            case DIGEST -> "small things go to the first in turn, at nine";
            case CALM_MAIL -> "you are the boss: told once, and rung only if nobody else answers";
            case BLIND -> "the first in turn hears when the watch sees nothing";
            case OVER -> "you were told of it, so you hear that it is over, once";
            case TEST -> "somebody asked for a test";
            case STORE_FULL, STORE_COPY -> "the first in turn hears when the store needs somebody";
        };
        return "Why you: " + why + ".";
    }

    @Override
    public String heading(Heading heading) {
        return switch (heading) {
            case DO -> "DO";
            case DONT -> "DON'T";
            case NUMBERS -> "NUMBERS";
            case FORECAST -> "WHEN IT IS OVER";
            case POSTS -> "THEY SAY";
            case WOULD_CHANGE -> "WHAT WOULD CHANGE OUR MIND";
        };
    }

    @Override
    public List<String> calmMail(Facts facts) {
        String has = facts.acknowledged()
                ? "Somebody has it."
                : "The people on duty were told; nobody confirmed yet. You need not act.";
        List<String> lines = new ArrayList<>(List.of(has));
        facts.briefing().trackRecord().ifPresent(r -> lines.add(r.sentence()));
        lines.add("Nothing is decided about people " + (facts.night() ? "tonight." : "today."));
        boolean promised = facts.reason() == Reason.CALM_MAIL;
        lines.add(promised ? "Next news " + facts.nextNews() + ", or when it is over." : "Next news when it is over.");
        return List.of(String.join("\n", lines));
    }
}
