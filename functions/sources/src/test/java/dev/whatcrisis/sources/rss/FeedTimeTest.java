// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sat, 28 Feb 2026 10:00:00 GMT | 2026-02-28T10:00:00Z",
                "28 Feb 26 10:00 EST | 2026-02-28T15:00:00Z",
                "Sat, 28 February 2026 10:00:00 +0530 | 2026-02-28T04:30:00Z",
                "Sab, 28 Fev 2026 10:00:00 -0300 | 2026-02-28T13:00:00Z",
                "Sa, 28. März 2026 10:00:00 +0100 | 2026-03-28T09:00:00Z",
                "mar. 3 févr. 2026 10:00:00 +01:00 | 2026-02-03T09:00:00Z",
                "Mon, 03 Dez 2012 10:00:00 UTC | 2012-12-03T10:00:00Z",
                "Sat, 28 Feb 2026 24:00:00 GMT | 2026-02-28T00:00:00Z",
                "Sat, 28 Feb 2026 23:59:60 GMT | 2026-02-28T23:59:59Z",
                "Sat Feb 28 10:00:00 UTC 2026 | 2026-02-28T10:00:00Z",
                "2026-02-28T10:00:00.123+02:00 | 2026-02-28T08:00:00Z",
                "2026-02-28 10:00 | 2026-02-28T10:00:00Z",
                "2026-02-28T10:00Z | 2026-02-28T10:00:00Z",
                "20260228T100000Z | 2026-02-28T10:00:00Z",
                "2026-02-28 | 2026-02-28T00:00:00Z",
                "2026-02 | 2026-02-01T00:00:00Z"
            })
    void times_are_read_as_they_are_written_in_the_wild(String written, Instant expected) {
        assertThat(FeedTime.parse(written)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "Sat, 31 Feb 2026 10:00:00 GMT", "0000-00-00", "1970-01-01T00:00:00Z", "31 Foo 2026"
            })
    void what_is_no_time_is_none(String written) {
        assertThat(FeedTime.parse(written)).isEmpty();
    }

    @Test
    void any_time_in_any_usual_form_is_read_back() {
        Random random = new Random(11);
        DateTimeFormatter[] forms = {
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("d MMM yy HH:mm:ss Z", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxx", Locale.ROOT)
        };
        for (int i = 0; i < 1000; i++) {
            OffsetDateTime time = Instant.parse("2000-01-01T00:00:00Z")
                    .plusSeconds(random.nextInt(900_000_000))
                    .truncatedTo(ChronoUnit.SECONDS)
                    .atOffset(ZoneOffset.ofHours(random.nextInt(24) - 11));
            String written = forms[random.nextInt(forms.length)].format(time);
            assertThat(FeedTime.parse(written)).as(written).contains(time.toInstant());
        }
    }

    @Test
    void no_string_breaks_it() {
        Random random = new Random(12);
        String letters = "0123456789 :-+.,TZFebMarGMT";
        for (int i = 0; i < 5000; i++) {
            StringBuilder written = new StringBuilder();
            for (int n = random.nextInt(32); n > 0; n--) {
                written.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(FeedTime.parse(written.toString())).isNotNull();
        }
    }
}
