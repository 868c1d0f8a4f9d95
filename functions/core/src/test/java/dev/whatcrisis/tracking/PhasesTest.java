// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.incident.Peak;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PhasesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void the_first_two_hours_are_the_onset() {
        assertThat(phase(Duration.ofHours(2), Duration.ZERO, 40, 40)).isEqualTo(Phase.ONSET);
    }

    @Test
    void a_fresh_peak_that_still_holds_is_growth() {
        assertThat(phase(Duration.ofHours(5), Duration.ofHours(1), 40, 35)).isEqualTo(Phase.GROWTH);
    }

    @Test
    void an_old_peak_that_still_holds_is_the_peak() {
        assertThat(phase(Duration.ofHours(9), Duration.ofHours(4), 40, 33)).isEqualTo(Phase.PEAK);
        assertThat(phase(Duration.ofHours(9), Duration.ofHours(4), 40, 21)).isEqualTo(Phase.PEAK);
    }

    @Test
    void under_half_of_the_peak_it_decays() {
        assertThat(phase(Duration.ofHours(9), Duration.ofHours(4), 40, 19)).isEqualTo(Phase.DECAY);
    }

    private static Phase phase(Duration age, Duration peakAge, int peak, int lastHour) {
        return Phases.of(NOW.minus(age), new Peak(NOW.minus(peakAge), peak), lastHour, NOW);
    }
}
