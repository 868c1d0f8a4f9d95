// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockJumpTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration DAYS = Duration.ofDays(2);

    @Test
    void looks_a_minute_apart_are_no_jump_nor_is_a_restart_or_another_machine() {
        assertThat(ClockJump.between(NOON, NOON.plusSeconds(60))).isEmpty();
        assertThat(ClockJump.between(NOON, NOON.plus(Duration.ofMinutes(40)))).isEmpty();
        assertThat(ClockJump.between(NOON.plusSeconds(90), NOON)).isEmpty();
    }

    @Test
    void a_clock_that_went_back_is_said_with_its_length() {
        ClockJump jump = ClockJump.between(NOON.plus(DAYS), NOON).orElseThrow();

        assertThat(jump.back()).isTrue();
        assertThat(jump).isEqualTo(new ClockJump(NOON, DAYS.negated()));
    }

    @Test
    void a_long_pause_may_be_a_machine_that_slept() {
        ClockJump jump = ClockJump.between(NOON, NOON.plus(Duration.ofHours(9))).orElseThrow();

        assertThat(jump.back()).isFalse();
        assertThat(jump.by()).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void what_was_stored_from_after_a_jump_is_believed_to_be_from_the_jump_however_late_it_is_asked() {
        ClockJump jump = new ClockJump(NOON, DAYS.negated());
        Instant ahead = NOON.plus(DAYS);

        assertThat(jump.believed(ahead, NOON)).isEqualTo(NOON);
        assertThat(jump.believed(ahead, NOON.plusSeconds(3600))).isEqualTo(NOON);
        assertThat(jump.believed(NOON.plusSeconds(600), NOON.plusSeconds(700))).isEqualTo(NOON.plusSeconds(600));
    }

    @Test
    void a_jump_that_itself_lies_in_the_future_is_believed_to_be_now() {
        assertThat(new ClockJump(NOON.plus(DAYS), DAYS).believed(NOON.plus(DAYS), NOON))
                .isEqualTo(NOON);
    }

    @Test
    void it_is_said_for_a_day() {
        ClockJump jump = new ClockJump(NOON, DAYS);

        assertThat(jump.saidAt(NOON.plus(Duration.ofHours(23)))).isTrue();
        assertThat(jump.saidAt(NOON.plus(ClockJump.SAID))).isFalse();
        assertThat(jump.saidAt(NOON.minus(DAYS))).isFalse();
    }
}
