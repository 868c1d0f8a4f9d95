// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.words.English;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockFactsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_clock_that_went_back_is_said_with_its_length() {
        assertThat(English.say(ClockFacts.of(new ClockJump(NOON, Duration.ofHours(-47)))))
                .startsWith("This machine’s clock went back by 47 hours, as seen at 01/03 12:00: ");
    }

    @Test
    void a_long_pause_may_be_a_machine_that_slept() {
        assertThat(English.say(ClockFacts.of(new ClockJump(NOON, Duration.ofHours(9)))))
                .startsWith("Nobody looked for 9 hours until 01/03 12:00: this machine slept, ");
    }
}
