// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static dev.whatcrisis.alert.Desk.LEA;
import static dev.whatcrisis.alert.Desk.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Perils;
import dev.whatcrisis.meaning.Harm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A danger that nobody was told of is a step of its own: nothing holds it back, and nothing tells it twice. */
class DangerNewsTest {
    private final Desk desk = new Desk("2026-03-10T01:00", LEA);

    @Test
    void the_same_danger_is_texted_once_whatever_else_moves() {
        desk.becomes(Level.SQUALL, Incidents.BY_RULE, Flag.SAFETY);
        tells(3, false, Harm.CUT);
        desk.acknowledgedBy("lea").until("2026-03-10T01:30");
        tells(4, false, Harm.CUT);
        desk.until("2026-03-10T03:00");

        assertThat(texts()).hasSize(1);
    }

    @Test
    void another_kind_of_harm_is_texted_though_somebody_has_it() {
        desk.becomes(Level.SQUALL, Incidents.BY_RULE, Flag.SAFETY);
        tells(3, false, Harm.CUT);
        desk.until("2026-03-10T01:10").acknowledgedBy("lea").until("2026-03-10T02:00");
        tells(3, false, Harm.CUT, Harm.GAS);
        desk.until("2026-03-10T03:00");

        assertThat(texts()).hasSize(2);
    }

    @Test
    void the_first_photo_and_more_people_are_steps_and_so_is_another_flag() {
        desk.becomes(Level.SQUALL, Incidents.BY_RULE, Flag.SAFETY);
        tells(1, false, Harm.CUT);
        desk.until("2026-03-10T01:10").acknowledgedBy("lea");
        tells(1, true, Harm.CUT);
        desk.until("2026-03-10T01:20").acknowledgedBy("lea");
        tells(3, true, Harm.CUT);
        desk.until("2026-03-10T01:30").acknowledgedBy("lea");
        desk.becomes(Level.SQUALL, Incidents.BY_RULE, Flag.SAFETY, Flag.THREAT);
        tells(3, true, Harm.CUT);
        desk.until("2026-03-10T03:00");

        assertThat(texts()).as("also beyond three in a night").hasSize(4);
    }

    @Test
    void it_breaks_a_silence_that_somebody_asked_for() {
        desk.becomes(Level.SQUALL, Incidents.SLEEP, Flag.SAFETY);
        tells(1, false, Harm.CUT);
        desk.until("2026-03-10T01:10");
        desk.care = new Care(Optional.empty(), Optional.of(new Care.Snooze(desk.now, at("2026-03-10T12:00"))));
        desk.until("2026-03-10T02:00");
        int before = desk.log.of(desk.incident.id().value()).size();
        tells(1, false, Harm.CUT, Harm.GAS);
        desk.until("2026-03-10T02:10");

        assertThat(desk.log.of(desk.incident.id().value())).hasSizeGreaterThan(before);
    }

    private void tells(int people, boolean shown, Harm... harms) {
        desk.incident = desk.incident.withJudgement(
                desk.incident.judgement().telling(new Perils(Set.of(harms), people, shown)));
    }

    private List<Alert> texts() {
        return desk.log.of(desk.incident.id().value()).stream()
                .filter(alert -> alert.means() == Means.SMS && alert.reason() != Alert.Reason.ESCALATION)
                .toList();
    }
}
