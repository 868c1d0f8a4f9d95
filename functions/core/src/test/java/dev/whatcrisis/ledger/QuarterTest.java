// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void it_begins_at_midnight_where_the_team_lives() {
        Instant lateInUtc = Instant.parse("2026-09-30T22:30:00Z");

        assertThat(Quarter.of(lateInUtc, PARIS)).hasToString("2026-Q4");
        assertThat(Quarter.of(lateInUtc, ZoneOffset.UTC)).hasToString("2026-Q3");
        assertThat(new Quarter(2026, 4).start(PARIS)).isEqualTo("2026-09-30T22:00:00Z");
        assertThat(new Quarter(2026, 4).end(PARIS)).isEqualTo("2026-12-31T23:00:00Z");
    }

    @Test
    void before_the_first_is_the_fourth_of_the_year_before() {
        assertThat(new Quarter(2026, 1).previous()).isEqualTo(new Quarter(2025, 4));
        assertThat(Quarter.parse("2025-Q4")).contains(new Quarter(2025, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-Q5", "2026-Q0", "26-Q1", "2026-q1"})
    void anything_else_is_no_quarter(String text) {
        assertThat(Quarter.parse(text)).isEmpty();
    }
}
