// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CareTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(600);

    @Test
    void an_open_incident_is_in_nobodys_care_whatever_the_timeline_says() {
        Care care = Care.of(new State.Open(NOON), List.of(entry(Kind.ACKNOWLEDGED, NOON, "has it")));
        assertThat(care).isEqualTo(Care.NONE);
    }

    @Test
    void the_latest_acknowledgement_counts() {
        Care care = Care.of(new State.Acknowledged(NOON, "lea"), List.of(entry(Kind.ACKNOWLEDGED, LATER, "has it")));
        assertThat(care.acknowledged()).contains(new Care.Acknowledged(LATER, "bob"));
    }

    @Test
    void the_last_snooze_says_until_when() {
        Care care = Care.of(
                new State.Open(NOON),
                List.of(
                        entry(Kind.SNOOZED, NOON, "2026-03-10T18:00:00Z"),
                        entry(Kind.SNOOZED, LATER, "2026-03-11T06:00:00Z")));
        assertThat(care.snoozed(Instant.parse("2026-03-11T05:59:00Z"))).isTrue();
        assertThat(care.snoozed(Instant.parse("2026-03-11T06:00:00Z"))).isFalse();
    }

    @Test
    void a_snooze_without_a_readable_end_silences_nobody() {
        Care care = Care.of(new State.Open(NOON), List.of(entry(Kind.SNOOZED, NOON, "until seven")));
        assertThat(care.snooze()).isEqualTo(Optional.empty());
    }

    private static TimelineEntry entry(Kind kind, Instant at, String what) {
        return new TimelineEntry(at, "bob", kind, what, kind + "-" + at);
    }
}
