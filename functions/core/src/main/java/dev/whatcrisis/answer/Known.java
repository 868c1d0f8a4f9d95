// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a draft may say because the product knows it; times on the watch's clock. */
record Known(Incident incident, Watch watch, Language language, Instant now) {
    private static final Duration PROMISE = Duration.ofMinutes(60);
    private static final int QUARTER = 15;
    private static final int DAYS_OF_REPLIES = 30;

    /** An hour from now, on the next quarter: late enough to be kept. */
    String nextWordAt() {
        ZonedDateTime at = now.plus(PROMISE).atZone(watch.zone()).truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime quarter = at.plusMinutes(Math.floorMod(-at.getMinute(), QUARTER));
        String form = language == Language.FR ? "%02dh%02d" : "%02d:%02d";
        return String.format(Locale.ROOT, form, quarter.getHour(), quarter.getMinute());
    }

    /** The day until which replies are read, {@code 10/04/2026} in French, {@code 2026-04-10} in English. */
    String lastReplies() {
        LocalDate day = now.atZone(watch.zone()).toLocalDate().plusDays(DAYS_OF_REPLIES);
        return language == Language.FR
                ? String.format(Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                : day.toString();
    }

    int posts() {
        return incident.posts();
    }

    /** Whole hours since the first mention, at least one. */
    long hours() {
        return Math.max(1, Duration.between(incident.firstMentionAt(), now).toHours());
    }

    /** Whether the own post is being taken down, so that the text may say so. */
    boolean deletes() {
        return incident.verdict().flags().contains(Flag.OWN_LIVE)
                || incident.verdict().flags().contains(Flag.COMPROMISING);
    }
}
