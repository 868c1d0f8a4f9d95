// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static dev.whatcrisis.alert.Desk.BOB;
import static dev.whatcrisis.alert.Desk.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.QuietHours;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class NightTest {
    @Test
    void the_brief_comes_a_quarter_before_seven() {
        assertThat(quiet("22:00", "07:00").briefAt(at("2026-03-10T23:00"))).isEqualTo(at("2026-03-11T06:45"));
        assertThat(quiet("00:30", "09:00").briefAt(at("2026-03-11T01:00"))).isEqualTo(at("2026-03-11T06:45"));
    }

    @Test
    void the_brief_waits_for_who_gets_up_earlier_or_sleeps_by_day() {
        assertThat(quiet("21:00", "05:30").briefAt(at("2026-03-10T23:00"))).isEqualTo(at("2026-03-11T05:30"));
        assertThat(quiet("08:00", "15:00").briefAt(at("2026-03-11T10:00"))).isEqualTo(at("2026-03-11T15:00"));
    }

    @Test
    void a_brief_that_is_due_stays_due_until_getting_up() {
        assertThat(quiet("22:00", "07:00").briefAt(at("2026-03-11T06:50"))).isEqualTo(at("2026-03-11T06:45"));
    }

    @Test
    void the_night_in_which_clocks_change_ends_at_seven_all_the_same() {
        assertThat(quiet("22:00", "07:00").awakeAt(at("2026-03-28T23:00"))).isEqualTo(at("2026-03-29T07:00"));
    }

    @Test
    void two_nights_are_not_the_same() {
        Night night = quiet("22:00", "07:00");
        assertThat(night.same(at("2026-03-10T22:30"), at("2026-03-11T06:59"))).isTrue();
        assertThat(night.same(at("2026-03-10T22:30"), at("2026-03-11T22:30"))).isFalse();
    }

    private static Night quiet(String from, String until) {
        return new Night(new Contact(
                BOB.id(),
                BOB.name(),
                BOB.duty(),
                BOB.phone(),
                BOB.email(),
                BOB.webhook(),
                new QuietHours(LocalTime.parse(from), LocalTime.parse(until)),
                BOB.zone(),
                BOB.language()));
    }
}
