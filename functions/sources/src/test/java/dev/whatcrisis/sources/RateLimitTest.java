// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retry-After | 90 | 2026-03-01T12:01:30Z",
                "Retry-After | 0.2 | 2026-03-01T12:00:00.200Z",
                "Retry-After | Sun, 01 Mar 2026 12:05:00 GMT | 2026-03-01T12:05:00Z",
                "Retry-After | Sunday, 01-Mar-26 12:05:00 GMT | 2026-03-01T12:05:00Z",
                "Retry-After | Sun Mar  1 12:05:00 2026 | 2026-03-01T12:05:00Z",
                "RateLimit-Reset | 1772366700 | 2026-03-01T12:05:00Z",
                "x-rate-limit-reset | 1772366700 | 2026-03-01T12:05:00Z",
                "X-RateLimit-Reset | 2026-03-01T12:05:00.976542Z | 2026-03-01T12:05:00.976542Z",
                "X-Ratelimit-Reset | 300 | 2026-03-01T12:05:00Z",
                "RateLimit-Reset | 1772366700000 | 2026-03-01T12:05:00Z"
            })
    void every_form_of_a_reset_becomes_the_same_kind_of_instant(String name, String value, Instant expected) {
        assertThat(RateLimit.of(429, new Headers(Map.of(name, value)), NOW).until())
                .contains(expected);
    }

    @Test
    void a_reset_counts_only_when_the_allowance_is_spent() {
        assertThat(limit(200, "X-RateLimit-Remaining", "299", "X-RateLimit-Reset", "300")
                        .until())
                .isEmpty();
        assertThat(limit(200, "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "300")
                        .until())
                .contains(NOW.plusSeconds(300));
        assertThat(limit(401, "X-RateLimit-Remaining", "299", "X-RateLimit-Reset", "300")
                        .until())
                .isEmpty();
    }

    @Test
    void what_is_left_may_be_a_broken_number() {
        assertThat(limit(200, "X-Ratelimit-Remaining", "599.0").left()).hasValue(599);
        assertThat(limit(200, "RateLimit-Remaining", "2983").left()).hasValue(2983);
        assertThat(limit(200, "RateLimit-Remaining", "many").left()).isEmpty();
    }

    @Test
    void a_refusal_without_a_time_and_a_time_that_is_over_say_nothing() {
        assertThat(RateLimit.of(429, Headers.NONE, NOW).until()).isEmpty();
        assertThat(limit(429, "Retry-After", "Sun, 01 Mar 2026 11:00:00 GMT").until())
                .isEmpty();
        assertThat(limit(429, "Retry-After", "-5").until()).isEmpty();
    }

    @Test
    void no_answer_silences_a_source_for_more_than_a_day() {
        assertThat(limit(429, "Retry-After", "99999999").until()).contains(NOW.plus(RateLimit.LONGEST));
        assertThat(limit(429, "RateLimit-Reset", "99999999999999999999").until())
                .contains(NOW.plus(RateLimit.LONGEST));
    }

    @Test
    void any_instant_written_in_any_form_is_read_back() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            long seconds = 1L + random.nextInt(86_000);
            Instant reset = NOW.plusSeconds(seconds);
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(reset.atOffset(ZoneOffset.UTC));
            String[] forms = {"" + seconds, "" + reset.getEpochSecond(), reset.toString(), seconds + ".0", date};
            String form = forms[random.nextInt(forms.length)];
            assertThat(limit(429, "X-RateLimit-Reset", form).until()).as(form).contains(reset);
        }
    }

    @Test
    void no_header_however_odd_breaks_the_reading() {
        Random random = new Random(8);
        String letters = "0123456789.:-+TZ ,GMTadyrunSMF汉";
        for (int i = 0; i < 5000; i++) {
            StringBuilder value = new StringBuilder();
            for (int length = random.nextInt(35); length > 0; length--) {
                value.append(letters.charAt(random.nextInt(letters.length())));
            }
            Instant latest = NOW.plus(RateLimit.LONGEST);
            assertThat(limit(429, "Retry-After", value.toString()).until().orElse(latest))
                    .as(value.toString())
                    .isAfter(NOW)
                    .isBeforeOrEqualTo(latest);
        }
    }

    private static RateLimit limit(int status, String... headers) {
        Map<String, String> map = headers.length == 2
                ? Map.of(headers[0], headers[1])
                : Map.of(headers[0], headers[1], headers[2], headers[3]);
        return RateLimit.of(status, new Headers(map), NOW);
    }
}
