// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsefulActionTest {
    @Test
    void an_own_post_that_is_still_up_can_be_taken_down() {
        assertThat(UsefulAction.beforeMorning(CrisisType.OWN_SLIP_HARMLESS, Set.of(Flag.OWN_LIVE), 0))
                .isTrue();
        assertThat(UsefulAction.beforeMorning(CrisisType.OWN_SLIP_HARMLESS, Set.of(), 0))
                .isFalse();
    }

    @Test
    void people_who_are_stuck_and_ask_can_be_helped() {
        assertThat(UsefulAction.beforeMorning(CrisisType.SERVICE_FAILURE, Set.of(), UsefulAction.STUCK))
                .isTrue();
        assertThat(UsefulAction.beforeMorning(CrisisType.SERVICE_FAILURE, Set.of(), UsefulAction.STUCK - 1))
                .isFalse();
    }

    @Test
    void a_controversy_can_wait_whatever_people_ask() {
        assertThat(UsefulAction.beforeMorning(CrisisType.VALUES, Set.of(), 100)).isFalse();
    }
}
