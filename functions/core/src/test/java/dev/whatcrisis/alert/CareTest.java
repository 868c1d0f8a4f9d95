// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CareTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(600);

    @Test
    void the_state_says_who_has_it_and_who_asked_for_silence() {
        assertThat(Care.of(new State.Open(NOON))).isEqualTo(Care.NONE);
        assertThat(Care.of(new State.Acknowledged(NOON, "lea")).acknowledged())
                .contains(new Care.Acknowledged(NOON, "lea"));
        Care snoozed = Care.of(new State.Snoozed(NOON, LATER, "lea"));
        assertThat(snoozed.snoozed(LATER.minusSeconds(1))).isTrue();
        assertThat(snoozed.snoozed(LATER)).isFalse();
    }

    @Test
    void what_was_done_before_the_end_stays_known() {
        State over = new State.Over(LATER, State.Ending.CALM, "watch", new State.Acknowledged(NOON, "lea"));
        assertThat(Care.of(over).isAcknowledged()).isTrue();
    }
}
