// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.words;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Instants as a reader in a zone says them now, by the language's patterns {@code form.…}. */
record TimeForms(Book book, ZoneId zone, Instant now) {
    private static final Set<String> WITH_DAY = Set.of("hour", "moment");
    private static final Duration UP_TO_THE_HOUR = Duration.ofMinutes(59);
    private static final int WEEKDAY_UNTIL = 6;

    TimeForms in(Book other) {
        return new TimeForms(other, zone, now);
    }

    /** Empty when it is no instant. */
    Optional<String> say(String form, Object instant) {
        try {
            return Optional.of(say(form, Instant.parse(instant.toString())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String say(String form, Instant at) {
        ZonedDateTime local = form.equals("hour")
                ? at.plus(UP_TO_THE_HOUR).atZone(zone).truncatedTo(ChronoUnit.HOURS)
                : at.atZone(zone);
        String pattern = WITH_DAY.contains(form) ? form + day(local) : form;
        return DateTimeFormatter.ofPattern(book.form(pattern), book.language().locale())
                .format(local);
    }

    /** Today only the hour is said, in the days around it the weekday too, else the date. */
    private String day(ZonedDateTime local) {
        long days = Math.abs(ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), local.toLocalDate()));
        return days == 0 ? "" : days <= WEEKDAY_UNTIL ? ".day" : ".date";
    }
}
