// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlagSetTest {
    private static final Set<Flag> ALL = EnumSet.allOf(Flag.class);

    @Test
    void whoever_is_at_risk_is_urgent_grave_and_worth_getting_up_for() {
        for (FlagSet set : EnumSet.complementOf(EnumSet.of(FlagSet.OWN_POST))) {
            assertThat(set.of(ALL)).as(set.name()).containsAll(FlagSet.PEOPLE_AT_RISK.of(ALL));
        }
    }

    @Test
    void a_deed_for_tonight_is_about_a_fault_a_danger_or_an_identity() {
        assertThat(FlagSet.FAULT_SAFETY_OR_IDENTITY.of(ALL)).containsAll(FlagSet.ACT_BLIND.of(ALL));
    }

    @Test
    void the_market_and_what_an_own_post_reveals_wake_nobody_by_themselves() {
        Set<Flag> mild = EnumSet.of(Flag.MARKET, Flag.COMPROMISING);

        assertThat(FlagSet.URGENT.in(mild)).isFalse();
        assertThat(FlagSet.AT_RISK.in(mild)).isFalse();
        assertThat(FlagSet.ACT_NOW.in(mild)).isFalse();
    }

    @Test
    void what_is_not_of_a_set_is_left() {
        assertThat(FlagSet.OWN_POST.without(EnumSet.of(Flag.OWN_LIVE, Flag.BREACH)))
                .containsExactly(Flag.BREACH);
        assertThat(FlagSet.OWN_POST.without(Set.of())).isEmpty();
    }
}
