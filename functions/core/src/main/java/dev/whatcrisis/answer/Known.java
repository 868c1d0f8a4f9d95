// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.alert.Night;
import dev.whatcrisis.alert.Timing;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
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
record Known(Incident incident, Optional<Instant> deletedAt, ZoneId zone, Instant now) {
    private static final Duration PROMISE = Duration.ofMinutes(60);
    private static final int QUARTER = 15;
    private static final int DAYS_OF_REPLIES = 30;

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
        return deletedAt.isPresent() || flags().contains(Flag.OWN_LIVE) || flags().contains(Flag.COMPROMISING);
    }

    /** That the own post is gone, and since when. */
    private Fact gone() {
        return deletedAt.map(at -> Fact.of("draft.gone.at").with("at", at)).orElseGet(() -> Fact.of("draft.gone"));
    }

    /** What was posted by mistake. */
    private Fact what() {
        return Fact.of(flags().contains(Flag.COMPROMISING) ? "draft.what.private" : "draft.what.open");
    }

    /** What is to be apologised for. */
    private Fact done() {
        boolean post = incident.verdict().type() == CrisisType.OWN_SLIP_OFFENSIVE
                && incident.origin().ownPost().isPresent();
        return post
                ? Fact.of("draft.done.post").with("at", incident.times().firstMentionAt())
                : Fact.of("draft.done.open");
    }

    /** What people write about, in a few of their own words. */
    private Fact seen() {
        List<Fact> words = Headline.words(incident);
        return words.isEmpty() || incident.origin().ownPost().isPresent()
                ? Fact.of("draft.seen.open")
                : Fact.of("draft.seen.words").with("words", words);
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
        return deletedAt
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
