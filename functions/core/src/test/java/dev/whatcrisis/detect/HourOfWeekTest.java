// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HourOfWeekTest {
    @Test
    void weekends_have_hours_of_their_own() {
        assertThat(HourOfWeek.of(Instant.parse("2026-01-09T14:30:00Z"), ZoneOffset.UTC)
                        .bin())
                .isEqualTo(14);
        assertThat(HourOfWeek.of(Instant.parse("2026-01-10T14:30:00Z"), ZoneOffset.UTC)
                        .bin())
                .isEqualTo(38);
    }

    @Test
    void daylight_saving_moves_the_hour_with_the_people() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(HourOfWeek.of(Instant.parse("2026-03-27T08:30:00Z"), paris).bin())
                .isEqualTo(9);
        assertThat(HourOfWeek.of(Instant.parse("2026-03-30T08:30:00Z"), paris).bin())
                .isEqualTo(10);
    }

    @Test
    void towards_the_end_of_an_hour_the_next_one_counts_too() {
        HourOfWeek late = HourOfWeek.of(Instant.parse("2026-01-09T23:45:00Z"), ZoneOffset.UTC);
        assertThat(late.neighbour()).isZero();
        assertThat(late.share()).isCloseTo(0.25, within(1e-9));
        assertThat(HourOfWeek.of(Instant.parse("2026-01-09T00:00:00Z"), ZoneOffset.UTC)
                        .neighbour())
                .isEqualTo(23);
    }
}
