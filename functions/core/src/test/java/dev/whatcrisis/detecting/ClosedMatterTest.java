// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.detecting.Loop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person closed stays closed while people go on about it, and opens anew for a danger that nobody knew of then. */
class ClosedMatterTest {
    private static final Instant NIGHT = MONDAY.plus(Duration.ofDays(16)).plus(Duration.ofHours(1));

    private final Loop loop = Loop.inMemory().ordinary(MONDAY, NIGHT.plus(Duration.ofHours(6)));

    private Incident closed(boolean ours) {
        loop.danger(NIGHT, "The thermolid jumped off and scalded my wrist, Acme", Harm.BURN, Attached.PHOTO)
                .until(minutes(10));
        Incident opened = loop.ports.incidents().open(loop.watch.id()).getFirst();
        Change change = ours ? Lifecycle.close(opened, "ana", loop.now) : Lifecycle.notUs(opened, "ana", loop.now);
        return loop.ports.incidents().save(((Change.Done) change).incident()).orElseThrow();
    }

    @Test
    void who_goes_on_about_what_was_closed_opens_nothing() {
        Incident closed = closed(true);
        loop.plain(minutes(20), "Acme thermolid, the wrist and the scalded skin: they answered at once")
                .plain(minutes(25), "that Acme thermolid which jumped off, scalded wrist, what a story")
                .until(minutes(60));

        assertThat(loop.incidents()).extracting(Incident::id).containsExactly(closed.id());
    }

    @Test
    void a_new_kind_of_harm_in_a_closed_matter_is_an_incident_of_its_own_and_told() {
        Incident closed = closed(true);
        int before = texts();
        loop.danger(
                        minutes(20),
                        "The thermolid of Acme jumped off and its glass cut my wrist",
                        Harm.CUT,
                        Attached.PHOTO)
                .until(minutes(30));

        assertThat(route()).as("one story").contains(closed.story().value());
        assertThat(loop.ports.incidents().open(loop.watch.id()))
                .hasSize(1)
                .allMatch(incident -> !incident.id().equals(closed.id()));
        assertThat(texts()).isEqualTo(before + 1);
        assertThat(loop.ports.incidents().find(closed.id()).orElseThrow().over())
                .isTrue();
    }

    @Test
    void another_person_at_risk_in_a_closed_matter_is_told() {
        closed(true);
        loop.danger(minutes(20), "The Acme thermolid jumped off and scalded my wrist, too", Harm.BURN, Attached.PHOTO)
                .until(minutes(30));

        assertThat(loop.ports.incidents().open(loop.watch.id())).hasSize(1);
    }

    @Test
    void what_is_not_about_us_stays_so_until_more_is_told_than_one_more_of_the_same() {
        closed(false);
        loop.danger(minutes(20), "The Acme thermolid jumped off and scalded my wrist, too", Harm.BURN, Attached.NONE)
                .until(minutes(30));
        assertThat(loop.ports.incidents().open(loop.watch.id())).isEmpty();

        loop.danger(minutes(40), "The Acme thermolid jumped off, glass cut my wrist", Harm.CUT, Attached.PHOTO)
                .until(minutes(50));
        assertThat(loop.ports.incidents().open(loop.watch.id())).hasSize(1);
    }

    private List<String> route() {
        return loop.ports.states().find(loop.watch.id()).orElseThrow().book().incidentOf().keySet().stream()
                .map(Object::toString)
                .toList();
    }

    private static Instant minutes(int minutes) {
        return NIGHT.plus(Duration.ofMinutes(minutes));
    }

    private int texts() {
        return (int) loop.sent.stream()
                .filter(alert -> alert.contact().equals("ana") && alert.means() == Means.SMS)
                .filter(alert -> alert.reason() != Alert.Reason.ESCALATION && alert.reason() != Alert.Reason.OVER)
                .count();
    }
}
