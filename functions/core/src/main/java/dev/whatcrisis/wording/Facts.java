// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Night;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.alert.Quiet;
import dev.whatcrisis.alert.Timing;
import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Act;
import dev.whatcrisis.incident.Headline;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Offers;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the wording of one message draws on, read off a plan and a briefing. */
record Facts(Planned planned, Briefing briefing, String link) {
    private static final int TOPIC_MIN = 3;
    private static final int TOPIC_MAX = 15;
    private static final int EVENING = 18;
    private static final int MORNING = 6;
    private static final Set<RuleId> LIGHT_SLIPS = EnumSet.of(RuleId.R06, RuleId.R07);

    /** What the contact reads, in the contact's zone, now. */
    Words words() {
        return Words.of(planned.contact().language(), planned.contact().zone(), briefing.now());
    }

    Reason reason() {
        return planned.reason();
    }

    Optional<Incident> incident() {
        return briefing.incident();
    }

    Set<Flag> flags() {
        return incident().map(i -> i.verdict().flags()).orElse(Set.of());
    }

    Level level() {
        return incident().map(Incident::level).orElse(Level.WHAT_CRISIS);
    }

    /** Whether a shrug would be an insult: people may be at risk, or it rings. */
    boolean grave() {
        return FlagSet.GRAVE.in(flags())
                || planned.said().urgent()
                || briefing.blindness().isPresent();
    }

    /** Who is at risk; empty for nobody. */
    Optional<Flag> risk() {
        return Headline.risk(flags());
    }

    boolean toDelete() {
        return incident().filter(i -> i.verdict().toDelete()).isPresent();
    }

    /** Whether a light slip of ours is gone and we said sorry: what is left is what comes after that. */
    boolean ownedUp() {
        return briefing.steps().ownedUpAt().isPresent()
                && incident()
                        .map(Incident::verdict)
                        .filter(verdict -> LIGHT_SLIPS.contains(verdict.rule())
                                && !verdict.flags().contains(Flag.OWN_LIVE))
                        .isPresent();
    }

    /** Whether calm counts are not the end of it: then no forecast of counts and no other case says when it is over. */
    boolean closedByPerson() {
        return incident()
                .filter(i ->
                        CaseFlags.closedByPerson(i.verdict().type(), i.verdict().flags()))
                .isPresent();
    }

    /** The first words of our own post that started it; of others no more than a word is shown in an SMS. */
    Optional<String> ownPost() {
        return incident().filter(i -> i.origin().ownPost().isPresent()).flatMap(i -> briefing.firstPost());
    }

    /** Whether a person said that it is about somebody else. */
    boolean notUs() {
        return incident()
                .filter(i -> i.state() instanceof State.Over over && over.how() == State.Ending.NOT_US)
                .isPresent();
    }

    /** Since when its counts are calm, though it is not over. */
    Optional<Instant> quietSince() {
        return incident().filter(Incident::quiet).flatMap(i -> i.times().quietSince());
    }

    /** What only a person can settle; or else the answers that are owed. */
    Fact left() {
        if (flags().contains(Flag.OWN_LIVE)) {
            return Fact.of("left.live");
        }
        int people = briefing.peopleToAnswer();
        if (closedByPerson() || people == 0) {
            return Fact.of("left.person");
        }
        return Fact.of("left.people").with("n", people);
    }

    /** Whether a person said that nothing was wrong with it. */
    boolean fine() {
        return incident()
                .filter(i -> i.state() instanceof State.Over over && over.how() == State.Ending.FINE)
                .isPresent();
    }

    boolean acknowledged() {
        return incident().filter(i -> i.state() instanceof State.Acknowledged).isPresent();
    }

    /** Whether it is the contact who has it. */
    boolean theirs() {
        return incident()
                .filter(i -> i.state() instanceof State.Acknowledged had
                        && had.by().equals(planned.contact().id()))
                .isPresent();
    }

    /** Whether the night comes next, or is there. */
    boolean towardsNight() {
        int hour = briefing.now().atZone(planned.contact().zone()).getHour();
        return hour >= EVENING || hour < MORNING;
    }

    boolean night() {
        return new Night(planned.contact()).asleep(briefing.now());
    }

    /** The brand in the SMS alphabet; the watch's id when nothing of it can be written in that. */
    String brand() {
        String folded = Gsm7.fold(HarmlessText.name(briefing.watch().brand()));
        boolean readable = folded.codePoints().anyMatch(Character::isLetterOrDigit);
        return readable ? folded : briefing.watch().id().value();
    }

    /** One word of the headline; never more of what strangers wrote. An own slip is its own topic. */
    Optional<String> topic() {
        return incident().filter(i -> i.origin().ownPost().isEmpty()).stream()
                .flatMap(i -> List.of(i.headline().split("[\\s,]+")).stream())
                .filter(word -> word.codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\''))
                .map(word -> Gsm7.fold(word).toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= TOPIC_MIN && word.length() <= TOPIC_MAX)
                .filter(word -> word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\''))
                .findFirst();
    }

    /** How many times the usual of this hour; empty below twice. */
    Optional<Long> timesUsual() {
        return incident()
                .map(i -> Math.round(i.size().lastHour() / Math.max(1, i.size().usualHour())))
                .filter(times -> times >= 2);
    }

    /** A forecast that is still about the future, where calm counts are the end of it. */
    Optional<Forecast> forecast() {
        return incident()
                .flatMap(Incident::forecastOfEnd)
                .filter(f -> f.calmByP50().isAfter(briefing.now()));
    }

    /** Whether it goes on longer than its forecast said. */
    boolean longerThanForecast() {
        return forecast().isEmpty()
                && incident().flatMap(Incident::forecastOfEnd).isPresent();
    }

    /** When it may be calm at the earliest: never before now, however old the forecast is. */
    Instant early(Forecast forecast) {
        return forecast.calmByP10().isAfter(briefing.now()) ? forecast.calmByP10() : briefing.now();
    }

    /** How such incidents ended; nobody is compared to others who is at risk. */
    Optional<Briefing.TrackRecord> trackRecord() {
        return risk().isPresent() ? Optional.empty() : briefing.trackRecord();
    }

    /** When the contact's quiet hours end; empty for who is awake. */
    Optional<Instant> sleepsUntil() {
        return night()
                ? Optional.of(Night.next(
                        planned.contact().quietHours().until(),
                        briefing.now(),
                        planned.contact().zone()))
                : Optional.empty();
    }

    /** When the daily word comes next, as in {@link Quiet}. */
    Instant nextNews() {
        return Night.next(Timing.NEWS, briefing.now(), planned.contact().zone());
    }

    /** Nobody took it, or not since it became worse. */
    Fact nobodyHasIt() {
        return Fact.of(acknowledged() ? "brief.nobodyAnswered" : "brief.nobodyHasIt");
    }

    /** From the peak to half of it, to the minute. */
    static Fact halfLife(Fact fact, Duration half) {
        return fact.with("hours", half.toHours())
                .with("minutes", String.format(Locale.ROOT, "%02d", half.toMinutesPart()));
    }

    /** What nobody confirmed for too long: said in the calm of the morning. */
    Stream<Fact> unconfirmed() {
        return reason() == Reason.BRIEF ? briefing.unconfirmed().stream() : Stream.empty();
    }

    /** The link as a mail client or a chat room opens it; plain HTTP only on this machine itself, or where it says so. */
    String url() {
        boolean here = link.startsWith("127.0.0.1") || link.startsWith("localhost") || link.startsWith("[::1]");
        return link.contains("://") ? link : (here ? "http://" : "https://") + link;
    }

    /** Whether to explain that nobody was rung because the contact was rung often enough; no budget holds back what cannot wait. */
    boolean budgetSpent() {
        return planned.budgetSpent()
                && EnumSet.of(Reason.LEVEL_UP, Reason.NEW_FLAG, Reason.BRIEF).contains(reason())
                && incident().filter(i -> i.verdict().cannotWait()).isEmpty();
    }

    /** Blind while an incident is open; only then does blindness ring. */
    boolean lookByHand() {
        return incident().isPresent() || planned.means() == Means.SMS;
    }

    /** Whether it is a mail that only informs: to a boss, who need not act. */
    boolean calm() {
        return reason() == Reason.CALM_MAIL
                || reason() == Reason.REPEAT && planned.contact().duty() == Duty.BOSS;
    }

    /**
     * What its reader can do with the incident; nothing where it only informs, or is about something else. Letting it sleep until
     * 07:00 is named towards the night: in the morning that would be for a quarter of an hour, or for a day.
     */
    List<Act> offers() {
        boolean asks = actionable()
                && !calm()
                && !EnumSet.of(Reason.BLIND, Reason.WORTH_IT).contains(reason());
        return incident()
                .filter(any -> asks)
                .map(incident -> Offers.inMessages(incident, briefing.now()))
                .orElse(List.of())
                .stream()
                .filter(act -> act != Act.SNOOZE || towardsNight())
                .toList();
    }

    /** Whether there is something to take on, to put off or to judge. */
    boolean actionable() {
        return incident().isPresent() && reason() != Reason.OVER && reason() != Reason.TEST;
    }
}
