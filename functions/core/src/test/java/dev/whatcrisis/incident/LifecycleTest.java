// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.incident.State.Acknowledged;
import dev.whatcrisis.incident.State.Over;
import dev.whatcrisis.incident.State.Snoozed;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T22:00:00Z");
    private static final Fact CALM = Fact.of("closing.unnoticed");
    private final Incident open = Incidents.opened(NOW.minusSeconds(600));

    @Test
    void somebody_has_it_and_the_second_one_hears_who() {
        Incident had = done(Lifecycle.acknowledge(open, "lea", NOW));

        assertThat(had.state()).isEqualTo(new Acknowledged(NOW, "lea"));
        assertThat(refused(Lifecycle.acknowledge(had, "max", NOW)))
                .isEqualTo(Fact.of("refused.taken").with("who", "lea").with("at", NOW));
    }

    @Test
    void what_became_worse_since_somebody_took_it_can_be_taken_once_more() {
        Incident had = done(Lifecycle.acknowledge(Incidents.opened(NOW), "lea", NOW.minusSeconds(1)));

        assertThat(done(Lifecycle.acknowledge(had, "max", NOW)).state()).isEqualTo(new Acknowledged(NOW, "max"));
    }

    @Test
    void a_snoozed_incident_sleeps_until_then_and_can_be_taken() {
        Incident asleep = done(Lifecycle.snooze(open, "lea", NOW.plusSeconds(3600), NOW));

        assertThat(asleep.state()).isEqualTo(new Snoozed(NOW, NOW.plusSeconds(3600), "lea"));
        assertThat(done(Lifecycle.acknowledge(asleep, "max", NOW)).state()).isEqualTo(new Acknowledged(NOW, "max"));
    }

    @Test
    void a_snooze_into_the_past_is_refused() {
        assertThat(refused(Lifecycle.snooze(open, "lea", NOW, NOW))).isEqualTo(Fact.of("refused.past"));
    }

    @Test
    void closing_can_be_undone_for_ten_minutes() {
        Incident had = done(Lifecycle.acknowledge(open, "lea", NOW));
        Incident closed = done(Lifecycle.close(had, "lea", NOW));

        Instant last = NOW.plus(Lifecycle.UNDO);
        assertThat(closed.phase()).isEqualTo(Phase.CLOSED);
        assertThat(done(Lifecycle.undo(closed, "max", last)).state()).isEqualTo(new Acknowledged(NOW, "lea"));
        assertThat(refused(Lifecycle.undo(closed, "max", last.plusSeconds(1))))
                .isEqualTo(Fact.of("refused.tooLate").with("at", NOW));
    }

    @Test
    void what_ended_by_itself_is_not_undone() {
        Incident calm = done(Lifecycle.calm(open, CALM, NOW));

        assertThat(calm.phase()).isEqualTo(Phase.TAIL);
        assertThat(refused(Lifecycle.undo(calm, "lea", NOW))).isEqualTo(Fact.of("refused.byItself"));
    }

    @Test
    void an_open_incident_has_nothing_to_undo() {
        assertThat(refused(Lifecycle.undo(open, "lea", NOW))).isEqualTo(Fact.of("refused.nothingToUndo"));
    }

    @Test
    void who_took_it_by_mistake_gives_it_back_for_ten_minutes() {
        Incident had = done(Lifecycle.acknowledge(open, "lea", NOW));

        Instant last = NOW.plus(Lifecycle.UNDO);
        assertThat(done(Lifecycle.undo(had, "max", last))).isEqualTo(open);
        assertThat(refused(Lifecycle.undo(had, "max", last.plusSeconds(1))))
                .isEqualTo(Fact.of("refused.tooLate").with("at", NOW));
    }

    @Test
    void a_sleep_taken_back_is_again_what_it_was_before() {
        Incident asleep = done(Lifecycle.snooze(open, "lea", NOW.plusSeconds(3600), NOW));
        Incident longer = done(Lifecycle.snooze(asleep, "lea", NOW.plusSeconds(7200), NOW.plusSeconds(60)));

        Incident back = done(Lifecycle.undo(longer, "lea", NOW.plusSeconds(90)));
        assertThat(back.state()).isEqualTo(asleep.state());
        assertThat(done(Lifecycle.undo(back, "lea", NOW.plusSeconds(120)))).isEqualTo(open);
    }

    @Test
    void what_was_done_before_a_closing_is_taken_back_after_it() {
        Incident had = done(Lifecycle.acknowledge(open, "lea", NOW));
        Incident closed = done(Lifecycle.close(had, "lea", NOW.plusSeconds(60)));

        Incident reopened = done(Lifecycle.undo(closed, "lea", NOW.plusSeconds(90)));
        assertThat(reopened.state()).isEqualTo(had.state());
        assertThat(done(Lifecycle.undo(reopened, "lea", NOW.plusSeconds(120))).state())
                .isEqualTo(open.state());
    }

    @Test
    void a_note_changes_nothing_but_the_timeline() {
        Change.Done noted = (Change.Done) Lifecycle.note(open, "lea", "called the supplier", NOW);

        assertThat(noted.incident()).isEqualTo(open);
        assertThat(noted.entry().what()).isEqualTo(Fact.plain("called the supplier"));
    }

    @Test
    void whatever_people_do_it_ends_at_most_once_without_an_undo_in_between() {
        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            Incident incident = open;
            Instant at = NOW;
            int ends = 0;
            for (int step = 0; step < 20; step++) {
                at = at.plus(Duration.ofMinutes(random.nextInt(20)));
                Change change = any(random, incident, at);
                if (change instanceof Change.Done done) {
                    ends += done.incident().over() && !incident.over() ? 1 : 0;
                    ends -= !done.incident().over() && incident.over() ? 1 : 0;
                    incident = done.incident();
                }
            }
            assertThat(ends).isEqualTo(incident.over() ? 1 : 0);
            assertThat(incident.state() instanceof Over over && over.before().over())
                    .isFalse();
        }
    }

    private static Change any(Random random, Incident incident, Instant at) {
        return switch (random.nextInt(7)) {
            case 0 -> Lifecycle.acknowledge(incident, "lea", at);
            case 1 -> Lifecycle.snooze(incident, "lea", at.plusSeconds(60), at);
            case 2 -> Lifecycle.close(incident, "lea", at);
            case 3 -> Lifecycle.notUs(incident, "lea", at);
            case 4 -> Lifecycle.calm(incident, CALM, at);
            case 5 -> Lifecycle.note(incident, "lea", "a note", at);
            default -> Lifecycle.undo(incident, "lea", at);
        };
    }

    private static Incident done(Change change) {
        return ((Change.Done) change).incident();
    }

    private static Fact refused(Change change) {
        return ((Change.Refused) change).reason();
    }
}
