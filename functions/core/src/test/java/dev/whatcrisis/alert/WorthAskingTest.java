// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static dev.whatcrisis.alert.Desk.BOB;
import static dev.whatcrisis.alert.Desk.LEA;
import static dev.whatcrisis.alert.Incidents.BY_RULE;
import static dev.whatcrisis.alert.Incidents.SLEEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.WakeRating;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever was woken is asked the day after whether it was worth it: once, and without ringing. */
class WorthAskingTest {
    private final Desk night = new Desk("2026-03-10T23:30", LEA, BOB);

    private Desk woken() {
        return night.ruled(RuleId.R01, Level.STORM, BY_RULE, Flag.SAFETY)
                .until("2026-03-10T23:35")
                .acknowledgedBy("lea");
    }

    private List<String> asked(String until) {
        return night.until(until).said.stream()
                .filter(said -> said.contains("WORTH_IT"))
                .toList();
    }

    @Test
    void it_is_asked_at_nine_of_the_day_after_and_once() {
        woken();

        assertThat(asked("2026-03-12T12:00")).containsExactly("09:00 lea EMAIL WORTH_IT");
    }

    @Test
    void it_is_asked_also_when_the_incident_is_over_by_then() {
        woken();
        night.until("2026-03-11T08:00").over(State.Ending.CLOSED);

        assertThat(asked("2026-03-11T10:00")).containsExactly("09:00 lea EMAIL WORTH_IT");
    }

    @Test
    void who_has_nothing_but_a_telephone_gets_a_text_by_day() {
        Contact phone = LEA.by(LEA.phone(), Optional.empty(), Optional.empty());
        night.roster = new Roster(List.of(phone), 1);
        woken();

        assertThat(asked("2026-03-11T10:00")).containsExactly("09:00 lea SMS WORTH_IT");
    }

    @Test
    void who_said_it_already_and_who_was_not_woken_are_not_asked() {
        woken();
        Woken first = Woken.of(night.log.of("acme-1"), night.roster).getFirst();
        WakeRating rating = new WakeRating(first.alert(), "lea", first.at(), true, "lea", night.now);
        night.incident = ((Change.Done) Lifecycle.rate(night.incident, rating)).incident();

        assertThat(asked("2026-03-11T10:00")).isEmpty();

        Desk day = new Desk("2026-03-11T11:00", LEA);
        assertThat(day.becomes(Level.STORM, SLEEP).until("2026-03-12T10:00").said)
                .noneMatch(said -> said.contains("WORTH_IT"));
    }

    @Test
    void two_texts_of_one_night_are_one_night() {
        woken();
        night.care = Care.NONE;
        night.ruled(RuleId.R01, Level.STORM, BY_RULE, Flag.SAFETY, Flag.THREAT).until("2026-03-11T00:30");

        assertThat(Woken.of(night.log.of("acme-1"), night.roster))
                .extracting(woken -> woken.contact().id())
                .doesNotHaveDuplicates();
    }
}
