// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static dev.whatcrisis.alert.Desk.LEA;
import static dev.whatcrisis.alert.Desk.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.State;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calm counts are no end of what a person has to settle: they are asked. */
class QuietIncidentTest {
    private final Desk tuesday = new Desk("2026-03-10T10:00", LEA);

    @Test
    void what_only_a_person_can_close_is_asked_about_each_day_at_nine() {
        tuesday.becomes(Level.SQUALL, Incidents.SLEEP, Flag.SAFETY).until("2026-03-10T10:01");
        quiet();
        tuesday.until("2026-03-13T10:00");

        assertThat(asked())
                .containsExactly(
                        LocalDateTime.parse("2026-03-11T09:00"),
                        LocalDateTime.parse("2026-03-12T09:00"),
                        LocalDateTime.parse("2026-03-13T09:00"));
    }

    @Test
    void who_only_waits_for_an_answer_is_asked_about_twice_a_week() {
        tuesday.becomes(Level.SQUALL, Incidents.SLEEP).until("2026-03-10T10:01");
        quiet();
        tuesday.until("2026-03-16T10:00");

        assertThat(asked())
                .containsExactly(LocalDateTime.parse("2026-03-12T09:00"), LocalDateTime.parse("2026-03-16T09:00"));
    }

    @Test
    void nobody_is_told_that_an_incident_is_over_that_goes_on_in_another() {
        tuesday.becomes(Level.SQUALL, Incidents.SLEEP).until("2026-03-10T10:01");
        tuesday.over(State.Ending.MERGED).until("2026-03-11T10:00");

        assertThat(of(Alert.Reason.OVER)).isEmpty();
    }

    private void quiet() {
        tuesday.incident = tuesday.incident.withTimes(tuesday.incident.times().quiet(Optional.of(tuesday.now)));
    }

    private List<LocalDateTime> asked() {
        return of(Alert.Reason.REPEAT).stream()
                .map(alert -> alert.dueAt().atZone(PARIS).toLocalDateTime())
                .toList();
    }

    private List<Alert> of(Alert.Reason reason) {
        return tuesday.log.of(tuesday.incident.id().value()).stream()
                .filter(alert -> alert.reason() == reason)
                .toList();
    }
}
