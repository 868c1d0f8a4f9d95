// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static dev.whatcrisis.alert.Desk.BOB;
import static dev.whatcrisis.alert.Desk.BOSS;
import static dev.whatcrisis.alert.Desk.LEA;
import static dev.whatcrisis.alert.Desk.ROOM;
import static dev.whatcrisis.alert.Desk.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlindPolicyTest {
    private static final Roster TEAM = new Roster(List.of(BOSS, BOB, LEA, ROOM), 1);

    @Test
    void by_day_the_webhooks_hear_of_it_and_who_has_none_gets_a_mail() {
        assertThat(said("2026-03-10T10:00", false)).containsExactly("lea EMAIL", "room WEBHOOK");
    }

    @Test
    void at_night_it_rings_only_while_an_incident_is_open() {
        assertThat(said("2026-03-10T23:00", false)).containsExactly("lea EMAIL", "room WEBHOOK");
        assertThat(said("2026-03-10T23:00", true)).containsExactly("lea SMS wakes", "lea EMAIL", "room WEBHOOK");
    }

    @Test
    void the_same_blindness_has_the_same_ids() {
        assertThat(ids(at("2026-03-10T10:00"), at("2026-03-10T10:00")))
                .isEqualTo(ids(at("2026-03-10T10:00"), at("2026-03-10T18:00")))
                .doesNotContainAnyElementsOf(ids(at("2026-03-10T11:00"), at("2026-03-10T18:00")));
    }

    private static List<String> said(String since, boolean incidentOpen) {
        Instant at = at(since);
        return BlindPolicy.plan(new WatchId("acme"), TEAM, at, incidentOpen, Map.of(), at).stream()
                .map(p -> p.contact().id() + " " + p.means() + (p.wakes() ? " wakes" : ""))
                .toList();
    }

    private static List<AlertId> ids(Instant since, Instant now) {
        return BlindPolicy.plan(new WatchId("acme"), TEAM, since, true, Map.of(), now).stream()
                .map(Planned::id)
                .toList();
    }
}
