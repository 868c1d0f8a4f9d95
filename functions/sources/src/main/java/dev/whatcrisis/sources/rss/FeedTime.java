// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the times of feeds: RFC 822 and ISO 8601 as written in the wild, months in a few languages included. */
final class FeedTime {
    private static final Pattern RFC_822 = Pattern.compile("(\\d{1,2})[ .-]+(\\p{L}+)\\.?[ -]+(\\d{4}|\\d{2})(?:["
            + " ,T]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?)?\\s*(.*)");
    private static final Pattern ISO_8601 = Pattern.compile("(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?"
            + "(?:[T ]+(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?)?\\s*(.*)");
    private static final Pattern C_TIME =
            Pattern.compile("\\p{L}+,? +(\\p{L}+) +(\\d{1,2}),? +(\\d{1,2}):(\\d{2})(?::(\\d{2}))? *(.*?) *(\\d{4})");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC?)?([+-])(\\d{2}):?(\\d{2})?.*");
    private static final Map<String, Integer> ZONE_HOURS = Map.of(
            "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "CET", 1, "CEST",
            2);
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("pt"),
            Locale.ITALIAN,
            Locale.forLanguageTag("nl"));
    private static final List<Named> MONTHS =
            LANGUAGES.stream().flatMap(FeedTime::months).toList();
    /** Earlier times are defaults of broken software, not dates of posts. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private FeedTime() {}

    static Optional<Instant> parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > 100) {
            return Optional.empty();
        }
        try {
            return iso(text).or(() -> rfc(text)).or(() -> cTime(text)).filter(EARLIEST::isBefore);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> iso(String text) {
        Matcher m = ISO_8601.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(at(
                number(m.group(1), 0),
                number(m.group(2), 1),
                number(m.group(3), 1),
                number(m.group(4), 0),
                number(m.group(5), 0),
                number(m.group(6), 0),
                zone(m.group(7))));
    }

    private static Optional<Instant> rfc(String text) {
        Matcher m = RFC_822.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        return month(m.group(2))
                .map(month -> at(
                        year(number(m.group(3), 0)),
                        month,
                        number(m.group(1), 1),
                        number(m.group(4), 0),
                        number(m.group(5), 0),
                        number(m.group(6), 0),
                        zone(m.group(7))));
    }

    private static Optional<Instant> cTime(String text) {
        Matcher m = C_TIME.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        return month(m.group(1))
                .map(month -> at(
                        number(m.group(7), 0),
                        month,
                        number(m.group(2), 1),
                        number(m.group(3), 0),
                        number(m.group(4), 0),
                        number(m.group(5), 0),
                        zone(m.group(6))));
    }

    private static Instant at(int year, int month, int day, int hour, int minute, int second, ZoneOffset zone) {
        return LocalDateTime.of(year, month, day, hour == 24 ? 0 : hour, minute, Math.min(second, 59))
                .toInstant(zone);
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static int year(int written) {
        if (written >= 100) {
            return written;
        }
        return written < 70 ? 2000 + written : 1900 + written;
    }

    private static ZoneOffset zone(String written) {
        String zone = written.strip().toUpperCase(Locale.ROOT);
        Matcher m = OFFSET.matcher(zone);
        if (!m.matches()) {
            return ZoneOffset.ofHours(ZONE_HOURS.getOrDefault(zone, 0));
        }
        int minutes = number(m.group(2), 0) * 60 + number(m.group(3), 0);
        return ZoneOffset.ofTotalSeconds((m.group(1).equals("-") ? -60 : 60) * minutes);
    }

    private static Optional<Integer> month(String written) {
        String name = folded(written);
        for (Named known : MONTHS) {
            if (name.length() >= 3 && (known.name().startsWith(name) || name.startsWith(known.name()))) {
                return Optional.of(known.month());
            }
        }
        return name.equals("sept") ? Optional.of(9) : Optional.empty();
    }

    private static Stream<Named> months(Locale language) {
        return Stream.of(Month.values())
                .map(month -> new Named(folded(month.getDisplayName(TextStyle.FULL, language)), month.getValue()));
    }

    /** A month's full name in one language. */
    private record Named(String name, int month) {}

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
