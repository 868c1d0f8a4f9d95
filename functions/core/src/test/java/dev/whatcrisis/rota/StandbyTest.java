// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import static dev.whatcrisis.rota.Weeks.at;
import static dev.whatcrisis.rota.Weeks.away;
import static dev.whatcrisis.rota.Weeks.duty;
import static dev.whatcrisis.rota.Weeks.rota;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandbyTest {
    private static final Contact ANA = contact("ana", Duty.AWAKE_FIRST);
    private static final Contact BEN = contact("ben", Duty.ON_CALL);
    private static final Contact CHLOE = contact("chloe", Duty.ON_CALL);
    private static final Roster TEAM = new Roster(List.of(ANA, BEN, CHLOE), 4);
    private static final Instant TUESDAY = at("2026-03-03T10:00");

    @Test
    void who_is_on_duty_stands_first() {
        Standby standby = Standby.of(rota(duty("chloe", "2026-03-02T09:00", "2026-03-09T09:00")), TUESDAY);

        assertThat(standby.over(TEAM).contacts())
                .containsExactly(CHLOE.with(Duty.AWAKE_FIRST), ANA.with(Duty.ON_CALL), BEN);
    }

    @Test
    void a_duty_ends_with_its_last_moment() {
        Rota rota = rota(duty("chloe", "2026-03-02T09:00", "2026-03-03T10:00"));

        assertThat(Standby.of(rota, TUESDAY.minusMillis(1)).onDuty()).containsExactly("chloe");
        assertThat(Standby.of(rota, TUESDAY)).isEqualTo(Standby.NONE);
    }

    @Test
    void in_a_gap_the_order_is_the_rosters_own() {
        Standby standby = Standby.of(rota(duty("chloe", "2026-03-04T09:00", "2026-03-09T09:00")), TUESDAY);

        assertThat(standby.over(TEAM)).isEqualTo(TEAM);
    }

    @Test
    void who_is_away_is_not_on_duty_and_not_asked_until_they_are_back() {
        Standby standby = Standby.of(
                rota(
                        duty("ana", "2026-03-02T09:00", "2026-03-09T09:00"),
                        away("ana", "2026-03-03T00:00", "2026-03-05T00:00")),
                TUESDAY);

        assertThat(standby.onDuty()).isEmpty();
        assertThat(standby.away()).isEqualTo(Map.of("ana", at("2026-03-05T00:00")));
        assertThat(standby.over(TEAM).contacts())
                .containsExactly(ANA.paused(Optional.of(at("2026-03-05T00:00"))), BEN, CHLOE);
    }

    @Test
    void a_pause_that_lasts_longer_than_the_holiday_stands() {
        Optional<Instant> later = Optional.of(at("2026-03-20T00:00"));
        Standby standby = Standby.of(rota(away("ana", "2026-03-03T00:00", "2026-03-05T00:00")), TUESDAY);

        assertThat(standby.over(new Roster(List.of(ANA.paused(later)), 1)).contacts())
                .containsExactly(ANA.paused(later));
    }

    @Test
    void a_boss_whom_the_calendar_puts_on_duty_is_on_duty() {
        Contact boss = contact("boss", Duty.BOSS);
        Standby standby = Standby.of(rota(duty("boss", "2026-03-02T09:00", "2026-03-09T09:00")), TUESDAY);

        assertThat(standby.over(new Roster(List.of(ANA, boss), 1)).contacts())
                .containsExactly(boss.with(Duty.AWAKE_FIRST), ANA.with(Duty.ON_CALL));
    }

    @Test
    void whoever_left_the_roster_is_nobody() {
        Standby standby = Standby.of(rota(duty("zoe", "2026-03-02T09:00", "2026-03-09T09:00")), TUESDAY);

        assertThat(standby.over(TEAM)).isEqualTo(TEAM);
    }

    private static Contact contact(String id, Duty duty) {
        return new Contact(
                id,
                id,
                duty,
                Optional.of("+33612345678"),
                Optional.of(id + "@team.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                Weeks.PARIS,
                Language.EN);
    }
}
