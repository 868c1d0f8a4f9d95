// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MorningTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void before_seven_it_is_today_and_from_seven_on_tomorrow() {
        assertThat(next("2026-03-01T05:59:59Z")).isEqualTo("2026-03-01T06:00:00Z");
        assertThat(next("2026-03-01T06:00:00Z")).isEqualTo("2026-03-02T06:00:00Z");
    }

    @Test
    void seven_stays_seven_when_the_clocks_change() {
        assertThat(next("2026-03-28T22:00:00Z")).isEqualTo("2026-03-29T05:00:00Z");
        assertThat(next("2026-10-24T22:00:00Z")).isEqualTo("2026-10-25T06:00:00Z");
    }

    private static String next(String now) {
        return Morning.next(Instant.parse(now), PARIS).toString();
    }
}
