// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an answer's headers say about asking again. Every network writes it differently: {@code Retry-After} in seconds
 * or as a date; a reset as seconds since the epoch, as seconds that are left, or as an ISO time; what remains as a
 * whole or a broken number.
 *
 * @param until when the source may be asked again: later than now, at most {@link #LONGEST} away
 * @param left requests that remain
 */
public record RateLimit(Optional<Instant> until, OptionalLong left) {
    /** No server can silence a watch for longer than this by one answer. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final List<String> RESETS = List.of("RateLimit-Reset", "X-RateLimit-Reset", "X-Rate-Limit-Reset");
    private static final List<String> REMAINING =
            List.of("RateLimit-Remaining", "X-RateLimit-Remaining", "X-Rate-Limit-Remaining");
    private static final List<DateTimeFormatter> HTTP_DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy zzz", Locale.ENGLISH));
    /** Smaller numbers are seconds that are left, larger ones seconds since the epoch, then milliseconds. */
    private static final BigDecimal EPOCH_SECONDS = BigDecimal.valueOf(1_000_000_000L);

    private static final BigDecimal EPOCH_MILLIS = BigDecimal.valueOf(100_000_000_000L);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** A reset counts when the answer refuses for now, or when nothing remains; {@code Retry-After} counts always. */
    public static RateLimit of(int status, Headers headers, Instant now) {
        OptionalLong left = remaining(headers);
        Optional<Instant> retry = headers.get("Retry-After").flatMap(v -> instant(v, now));
        boolean spent = status == 429 || (left.isPresent() && left.getAsLong() <= 0);
        Optional<Instant> reset = spent ? reset(headers, now) : Optional.empty();
        Optional<Instant> until = retry.or(() -> reset).filter(now::isBefore);
        Instant latest = now.plus(LONGEST);
        return new RateLimit(until.map(u -> u.isAfter(latest) ? latest : u), left);
    }

    private static Optional<Instant> reset(Headers headers, Instant now) {
        return RESETS.stream()
                .flatMap(name -> headers.get(name).stream())
                .flatMap(value -> instant(value, now).stream())
                .findFirst();
    }

    private static OptionalLong remaining(Headers headers) {
        return REMAINING.stream()
                .flatMap(name -> headers.get(name).stream())
                .flatMap(value -> number(value).stream())
                .mapToLong(BigDecimal::longValue)
                .findFirst();
    }

    private static Optional<Instant> instant(String value, Instant now) {
        return number(value)
                .filter(n -> n.signum() >= 0)
                .map(n -> fromNumber(n, now))
                .or(() -> isoTime(value))
                .or(() -> httpDate(value));
    }

    private static Instant fromNumber(BigDecimal number, Instant now) {
        boolean sinceEpoch = number.compareTo(EPOCH_SECONDS) >= 0;
        BigDecimal seconds = number.compareTo(EPOCH_MILLIS) >= 0 ? number.divide(THOUSAND) : number;
        long millis = seconds.min(EPOCH_MILLIS).multiply(THOUSAND).longValue();
        return sinceEpoch ? Instant.ofEpochMilli(millis) : now.plusMillis(millis);
    }

    private static Optional<BigDecimal> number(String value) {
        if (value.length() > 30 || !value.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(value));
    }

    private static Optional<Instant> isoTime(String value) {
        try {
            return Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> httpDate(String value) {
        for (DateTimeFormatter form : HTTP_DATES) {
            for (String written : List.of(value, value + " GMT")) {
                try {
                    return Optional.of(form.parse(written, Instant::from));
                } catch (DateTimeException e) {
                    continue;
                }
            }
        }
        return Optional.empty();
    }
}
