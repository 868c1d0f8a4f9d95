// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstWatchTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Watch HARBOUR = Watch.of(
                    new WatchId("harbour-ales"), "Harbour Ales", ZoneId.of("Europe/Paris"), List.of(), NOW)
            .in(Language.FR);

    private final WatchStore watches = new InMemoryWatchStore();
    private final RosterStore roster = new InMemoryRosterStore();
    private final FirstWatch first = new FirstWatch(
            HARBOUR,
            List.of(FirstWatch.contact(
                    HARBOUR, "team", "Team", Optional.empty(), Optional.of("team@harbour.example"))));

    @Test
    void there_is_something_to_watch_and_somebody_to_tell() {
        first.ensure(watches, roster);

        assertThat(watches.all()).extracting(Watch::id).containsExactly(HARBOUR.id());
        assertThat(roster.load().contacts()).singleElement().satisfies(team -> {
            assertThat(team.email()).contains("team@harbour.example");
            assertThat(team.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
            assertThat(team.language()).isEqualTo(Language.FR);
        });
    }

    @Test
    void what_the_team_deletes_does_not_come_back() {
        first.ensure(watches, roster);
        watches.delete(HARBOUR.id());
        roster.save(new Roster(List.of(), roster.load().version()));

        first.ensure(watches, roster);

        assertThat(watches.all()).isEmpty();
        assertThat(roster.load().contacts()).isEmpty();
    }

    @Test
    void a_start_that_was_cut_off_is_finished_by_the_next() {
        watches.save(HARBOUR);

        first.ensure(watches, roster);

        assertThat(watches.all()).hasSize(1);
        assertThat(roster.load().contacts()).hasSize(1);
    }

    @Test
    void an_installation_that_tells_nobody_has_begun_too() {
        new FirstWatch(HARBOUR, List.of()).ensure(watches, roster);
        watches.delete(HARBOUR.id());

        first.ensure(watches, roster);

        assertThat(watches.all()).isEmpty();
    }
}
