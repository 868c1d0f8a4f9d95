// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.detecting.Loop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One matter is one incident, however many stories tell of it, and two matters are two. */
class MatterTest {
    private static final Instant NIGHT = MONDAY.plus(Duration.ofDays(16)).plus(Duration.ofHours(1));

    private final Loop loop = Loop.inMemory().ordinary(MONDAY, NIGHT.plus(Duration.ofHours(6)));

    @Test
    void one_loose_lid_is_one_incident_and_one_text_though_five_stories_tell_it() {
        loop.danger(NIGHT, "The thermolid jumped off and scalded my wrist, Acme", Harm.BURN, Attached.PHOTO)
                .danger(minutes(15), "Acme thermolid: boiling tea over both knees yesterday", Harm.BURN, Attached.NONE)
                .danger(
                        minutes(30),
                        "Blisters on grandma's fingers, thermolid opened alone, Acme",
                        Harm.BURN,
                        Attached.NONE)
                .danger(minutes(45), "Never trust this thermolid, Acme burned our toddler", Harm.BURN, Attached.NONE)
                .danger(
                        minutes(60),
                        "Emergency ward after breakfast because the Acme thermolid snapped",
                        Harm.BURN,
                        Attached.NONE)
                .until(minutes(240));

        List<Incident> incidents = loop.incidents();
        assertThat(loop.ports
                        .states()
                        .find(loop.watch.id())
                        .orElseThrow()
                        .book()
                        .incidentOf())
                .as("five stories, one matter")
                .hasSizeGreaterThanOrEqualTo(4)
                .containsValue(incidents.getFirst().id());
        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().verdict().flags()).contains(Flag.SAFETY);
        assertThat(texts("ana")).as("the first, and when three tell it").hasSizeLessThanOrEqualTo(2);
        assertThat(loop.ports.incidents().timeline(incidents.getFirst().id()))
                .extracting(entry -> entry.what().key())
                .contains("entry.joined");
    }

    @Test
    void glass_at_one_and_gas_at_two_are_two_texts() {
        loop.danger(NIGHT, "My tongue bleeds, glass splinters in the Acme jam", Harm.CUT, Attached.PHOTO)
                .danger(minutes(60), "Gas leaks in the Acme hall, two colleagues fainted", Harm.GAS, Attached.PHOTO)
                .until(minutes(120));

        assertThat(loop.incidents()).hasSize(2);
        assertThat(texts("ana")).hasSize(2);
    }

    @Test
    void two_incidents_whose_stories_turn_out_to_be_one_go_on_as_one_with_both_timelines() {
        loop.danger(NIGHT, "My tongue bleeds, glass splinters in the Acme jam", Harm.CUT, Attached.PHOTO)
                .danger(minutes(5), "Acme waffles: shards between the layers, lip cut open", Harm.CUT, Attached.PHOTO)
                .until(minutes(30));
        assertThat(loop.incidents()).hasSize(2);
        int before = texts("ana").size();

        loop.danger(
                        minutes(40),
                        "Splinters again, Acme jam and Acme waffles, both with shards",
                        Harm.CUT,
                        Attached.NONE)
                .danger(
                        minutes(45),
                        "Jam and waffles of Acme: splinters and shards, lip and tongue",
                        Harm.CUT,
                        Attached.NONE)
                .danger(
                        minutes(50),
                        "Waffles or jam, splinters or shards, tongue or lip: Acme",
                        Harm.CUT,
                        Attached.NONE)
                .until(minutes(120));

        List<Incident> open = loop.ports.incidents().open(loop.watch.id());
        assertThat(open).hasSize(1);
        Incident gone =
                loop.incidents().stream().filter(Incident::merged).findFirst().orElseThrow();
        assertThat(loop.ports.incidents().timeline(open.getFirst().id()))
                .extracting(TimelineEntry::key)
                .anyMatch(key -> key.startsWith(gone.id() + ":"));
        assertThat(loop.sent(Alert.Reason.OVER)).isZero();
        assertThat(texts("ana").size()).isLessThanOrEqualTo(before + 1);
    }

    private static Instant minutes(int minutes) {
        return NIGHT.plus(Duration.ofMinutes(minutes));
    }

    private List<Alert> texts(String contact) {
        return loop.sent.stream()
                .filter(alert -> alert.contact().equals(contact) && alert.means() == Means.SMS)
                .filter(alert -> alert.reason() != Alert.Reason.ESCALATION)
                .toList();
    }
}
