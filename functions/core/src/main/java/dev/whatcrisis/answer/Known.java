// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.alert.Night;
import dev.whatcrisis.alert.Timing;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Perils;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.incident.Headline;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a draft may say because the product knows it, in the watch's zone.
 *
 * @param deletedAt when our own post that started it was deleted, as far as that was seen
 */
record Known(Incident incident, Background background, ZoneId zone, Instant now) {
    private static final Duration PROMISE = Duration.ofMinutes(60);
    private static final int QUARTER = 15;
    private static final int DAYS_OF_REPLIES = 30;
    private static final int EVENING = 18;
    private static final int MORNING = 6;

    /** The fact with all of it. */
    Fact in(Fact draft) {
        return draft.with("next", nextWordAt())
                .with("what", List.of(what()))
                .with("done", List.of(done()))
                .with("seen", List.of(seen()))
                .with("sign", List.of(sign()))
                .with("from", List.of(from()))
                .with("to", List.of(to()))
                .with("gone", List.of(gone()))
                .with("product", List.of(product()))
                .with("harmed", List.of(harmed()))
                .with("happened", List.of(happened()))
                .with("asked", background.asked())
                .with("told", List.of(Fact.of("draft.told").with("n", told())))
                .with("until", lastReplies())
                .with(
                        "posts",
                        List.of(incident.size()
                                .partlyRead()
                                .said("draft.posts", incident.size().posts())))
                .with("hours", hours());
    }

    /** Whether the own post is being taken down, so that the text may say so. */
    boolean deletes() {
        return deletedAt().isPresent() || flags().contains(Flag.OWN_LIVE) || flags().contains(Flag.COMPROMISING);
    }

    /** That the own post is gone, and since when. */
    private Fact gone() {
        return deletedAt().map(at -> Fact.of("draft.gone.at").with("at", at)).orElseGet(() -> Fact.of("draft.gone"));
    }

    /** What was posted by mistake. */
    private Fact what() {
        return Fact.of(flags().contains(Flag.COMPROMISING) ? "draft.what.private" : "draft.what.open");
    }

    /** What is to be apologised for. */
    private Fact done() {
        boolean post = incident.verdict().type() == CrisisType.OWN_SLIP_OFFENSIVE
                && incident.origin().ownPost().isPresent();
        return post ? ownPost("draft.done.gone", "draft.done.post") : Fact.of("draft.done.open");
    }

    private Fact ownPost(String gone, String online) {
        Instant at = incident.times().firstMentionAt();
        return deletedAt()
                .map(deleted -> Fact.of(gone).with("at", at).with("gone", deleted))
                .orElseGet(() -> Fact.of(online).with("at", at));
    }

    /** Whom it hit: by the kind of harm, or else by how many say so. */
    private Fact harmed() {
        List<Fact> harms = Headline.harms(incident);
        int people = Math.max(told(), incident.size().criticalAuthors());
        if (!harms.isEmpty()) {
            return Fact.of("draft.harmed.harms").with("harms", harms);
        }
        return people > 0 ? Fact.of("draft.harmed.told").with("n", people) : Fact.of("draft.harmed.open");
    }

    /** People who tell of a harm. */
    private int told() {
        return incident.judgement().perils().map(Perils::people).orElse(0);
    }

    /** What happened is known when it was a post of our own that is gone. */
    private Fact happened() {
        return deletedAt()
                .filter(any -> incident.origin().ownPost().isPresent())
                .map(gone -> Fact.of("closer.gone")
                        .with("posted", incident.times().firstMentionAt())
                        .with("gone", gone))
                .orElseGet(() -> Fact.of("closer.open"));
    }

    /** What people write about, in a few of their own words. */
    private Fact seen() {
        if (incident.origin().ownPost().isPresent()) {
            return ownPost("draft.seen.gone", "draft.seen.own");
        }
        List<Fact> words = Headline.words(incident).stream()
                .map(word -> Fact.of("draft.word").with("word", List.of(word)))
                .toList();
        if (words.isEmpty()) {
            return Fact.of("draft.seen.open");
        }
        int people = incident.size().criticalAuthors();
        Fact seen = people > 1 ? Fact.of("draft.seen.people").with("n", people) : Fact.of("draft.seen.words");
        return seen.with("words", words);
    }

    /** The same form with what people ask, where it is told and has a place. */
    Optional<Fact> asks(Skeleton form) {
        return Optional.of(form)
                .filter(any -> !background.asked().isEmpty())
                .filter(any -> form == Skeleton.K3 || form == Skeleton.K4)
                .map(any -> Fact.of(form == Skeleton.K3 ? "draft.K3.asked" : "draft.K4.asked"));
    }

    /** The same form with how many tell of it. */
    Optional<Fact> tells(Skeleton form) {
        return Optional.of(form)
                .filter(any -> form == Skeleton.K7 && told() > 0)
                .map(any -> Fact.of("draft.K7.told"));
    }

    /** That people still wait for an answer. */
    Optional<Fact> waiting() {
        return background.waiting() == 0
                ? Optional.empty()
                : Optional.of(Fact.of("draft.waiting").with("n", background.waiting()));
    }

    /** Whether the night comes next, or is there. */
    boolean towardsNight() {
        int hour = now.atZone(zone).getHour();
        return hour >= EVENING || hour < MORNING;
    }

    private Optional<Instant> deletedAt() {
        return background.deletedAt();
    }

    /** By what people see that they are affected. */
    private Fact sign() {
        List<Fact> harms = Headline.harms(incident);
        return harms.isEmpty()
                ? Fact.of("draft.sign.open")
                : Fact.of("draft.sign.harms").with("harms", harms);
    }

    /** Since when somebody else posted. */
    private Fact from() {
        return incident.origin()
                .ownPost()
                .map(post ->
                        Fact.of("draft.from.post").with("at", incident.times().firstMentionAt()))
                .orElseGet(() -> Fact.of("draft.from.open"));
    }

    /** Until when somebody else posted: the last of it that is known to be gone. */
    private Fact to() {
        return deletedAt()
                .map(at -> Fact.of("draft.from.post").with("at", at))
                .orElseGet(() -> Fact.of("draft.from.open"));
    }

    /** What is not to be used any more: only the team knows, and the words of those who write may tell it. */
    private Fact product() {
        List<Fact> words = Headline.words(incident);
        return words.isEmpty()
                ? Fact.of("draft.product.open")
                : Fact.of("draft.product.words").with("words", words);
    }

    private Set<Flag> flags() {
        return incident.verdict().flags();
    }

    /**
     * An hour from now, on the next quarter: late enough to be kept. What wakes nobody is not promised for the night, when
     * nobody is there to keep it.
     */
    private Instant nextWordAt() {
        ZonedDateTime at = now.plus(PROMISE).atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime quarter = at.plusMinutes(Math.floorMod(-at.getMinute(), QUARTER));
        boolean asleep = !incident.verdict().waking().wake() && QuietHours.NIGHT.cover(quarter.toLocalTime());
        return asleep ? Night.next(Timing.NEWS, now, zone) : quarter.toInstant();
    }

    /** The beginning of the day until which replies are read. */
    private Instant lastReplies() {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(DAYS_OF_REPLIES)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** Whole hours since the first mention, at least one. */
    private long hours() {
        return Math.max(
                1, Duration.between(incident.times().firstMentionAt(), now).toHours());
    }
}
