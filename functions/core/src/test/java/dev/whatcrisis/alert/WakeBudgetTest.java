// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static dev.whatcrisis.alert.Desk.LEA;
import static dev.whatcrisis.alert.Desk.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WakeBudgetTest {
    @Test
    void several_rings_in_one_night_are_one_night() {
        assertThat(WakeBudget.nightsSpent(
                        LEA,
                        List.of(at("2026-03-01T23:30"), at("2026-03-02T03:00"), at("2026-03-02T23:00")),
                        at("2026-03-10T23:00")))
                .isEqualTo(2);
    }

    @Test
    void the_present_night_is_not_counted_against_itself() {
        assertThat(WakeBudget.nightsSpent(LEA, List.of(at("2026-03-10T23:30")), at("2026-03-11T02:00")))
                .isZero();
    }

    @Test
    void a_new_quarter_begins_with_nothing_spent() {
        assertThat(WakeBudget.spent(
                        LEA, List.of(at("2026-03-01T23:30"), at("2026-03-05T03:00")), at("2026-04-02T23:00")))
                .isFalse();
        assertThat(WakeBudget.quarterStart(LEA, at("2026-06-30T12:00"))).isEqualTo(at("2026-04-01T00:00"));
    }

    @Test
    void two_nights_spend_it() {
        assertThat(WakeBudget.spent(
                        LEA, List.of(at("2026-03-01T23:30"), at("2026-03-05T03:00")), at("2026-03-10T23:00")))
                .isTrue();
    }
}
