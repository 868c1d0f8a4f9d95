// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a calendar year, written {@code 2026-Q4}. Where it begins depends on the zone.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS = 3;
    private static final int LAST = 4;

    /** The one in which this instant lies. */
    public static Quarter of(Instant at, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Reads what {@link #toString} wrote; empty when it is something else. */
    public static Optional<Quarter> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, LAST) : new Quarter(year, number - 1);
    }

    private Quarter next() {
        return number == LAST ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** Its first instant in that zone. */
    public Instant start(ZoneId zone) {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** The first instant after it. */
    public Instant end(ZoneId zone) {
        return next().start(zone);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-Q%d", year, number);
    }
}
