// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** What a draft may say because the product knows it, in the watch's zone. */
record Known(Incident incident, ZoneId zone, Instant now) {
    private static final Duration PROMISE = Duration.ofMinutes(60);
    private static final int QUARTER = 15;
    private static final int DAYS_OF_REPLIES = 30;

    /** The fact with all of it. */
    Fact in(Fact draft) {
        return draft.with("next", nextWordAt())
                .with("until", lastReplies())
                .with("posts", incident.size().posts())
                .with("hours", hours());
    }

    /** Whether the own post is being taken down, so that the text may say so. */
    boolean deletes() {
        return incident.verdict().flags().contains(Flag.OWN_LIVE)
                || incident.verdict().flags().contains(Flag.COMPROMISING);
    }

    /** An hour from now, on the next quarter: late enough to be kept. */
    private Instant nextWordAt() {
        ZonedDateTime at = now.plus(PROMISE).atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        return at.plusMinutes(Math.floorMod(-at.getMinute(), QUARTER)).toInstant();
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
