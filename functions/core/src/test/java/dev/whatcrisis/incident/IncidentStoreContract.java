// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import static dev.whatcrisis.incident.SampleIncidents.ACME;
import static dev.whatcrisis.incident.SampleIncidents.OPENED;
import static dev.whatcrisis.incident.SampleIncidents.incident;
import static dev.whatcrisis.incident.SampleIncidents.over;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.incident.IncidentStore.Page;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link IncidentStore} does with incidents and timelines; {@link IncidentCountsContract} says what it does
 * with their mentions.
 */
public abstract class IncidentStoreContract {
    private static final IncidentId ID = new IncidentId("acme-1");

    private IncidentStore store;

    /** A new, empty store. */
    protected abstract IncidentStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void a_saved_incident_is_found_with_its_new_version() {
        Incident incident = incident("acme-1");

        assertThat(store.save(incident)).contains(incident.withVersion(1));
        assertThat(store.find(ID)).contains(incident.withVersion(1));
        assertThat(store.find(new IncidentId("acme-2"))).isEmpty();
    }

    @Test
    void a_stale_save_changes_nothing() {
        Incident first = store.save(incident("acme-1")).orElseThrow();
        Incident second = store.save(first.withPhase(Phase.GROWTH)).orElseThrow();

        assertThat(store.save(first)).isEmpty();
        assertThat(store.save(incident("acme-1"))).isEmpty();
        assertThat(store.find(ID)).contains(second);
    }

    @Test
    void of_many_savers_at_once_one_wins() {
        List<Optional<Incident>> saved = AtOnce.run(8, thread -> store.save(incident("acme-1")));

        assertThat(saved).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(store.open(ACME)).hasSize(1);
    }

    @Test
    void open_incidents_come_oldest_first_and_leave_when_they_are_over() {
        Incident late = store.save(incident("acme-1", OPENED.plusSeconds(60))).orElseThrow();
        Incident early = store.save(incident("acme-2", OPENED)).orElseThrow();
        store.save(incident(new WatchId("acme-labs"), "labs-1", OPENED));

        assertThat(store.open(ACME)).containsExactly(early, late);

        Incident ended = store.save(over(early, OPENED.plusSeconds(120))).orElseThrow();
        assertThat(store.open(ACME)).containsExactly(late);

        Incident undone = store.save(ended.withState(early.state())).orElseThrow();
        assertThat(store.open(ACME)).containsExactly(undone, late);
    }

    @Nested
    class Ended {
        @Test
        void comes_by_its_end_the_latest_first_however_long_ago_it_began() {
            ends("acme-1", OPENED, OPENED.plusSeconds(900));
            ends("acme-2", OPENED.plusSeconds(60), OPENED.plusSeconds(120));
            ends("acme-3", OPENED.plusSeconds(90), OPENED.plusSeconds(1_000));
            store.save(incident("acme-4"));
            ends("labs-1", new WatchId("acme-labs"), OPENED, OPENED.plusSeconds(900));

            assertThat(ended(OPENED, 10)).containsExactly("acme-3", "acme-1", "acme-2");
            assertThat(ended(OPENED.plusSeconds(120), 10)).containsExactly("acme-3", "acme-1");
            assertThat(ended(OPENED, 2)).containsExactly("acme-3", "acme-1");
            assertThat(ended(OPENED.plusSeconds(1_000), 10)).isEmpty();
        }

        @Test
        void comes_with_its_latest_state_and_not_when_its_end_was_undone() {
            Incident one = ends("acme-1", OPENED, OPENED.plusSeconds(60));
            Incident two = ends("acme-2", OPENED, OPENED.plusSeconds(90));

            Incident changed = store.save(one.withPhase(Phase.GROWTH)).orElseThrow();
            store.save(two.withState(new State.Open(OPENED)));

            assertThat(store.ended(ACME, OPENED, 10)).containsExactly(changed);
        }

        @Test
        void that_ends_again_counts_from_then() {
            Incident ended = ends("acme-1", OPENED, OPENED.plusSeconds(60));
            Incident open = store.save(ended.withState(new State.Open(OPENED))).orElseThrow();
            store.save(over(open, OPENED.plusSeconds(600)));

            assertThat(ended(OPENED, 10)).containsExactly("acme-1");
            assertThat(ended(OPENED.plusSeconds(60), 10)).containsExactly("acme-1");
            assertThat(ended(OPENED.plusSeconds(600), 10)).isEmpty();
        }

        private List<String> ended(Instant since, int limit) {
            return store.ended(ACME, since, limit).stream()
                    .map(incident -> incident.id().value())
                    .toList();
        }

        private Incident ends(String id, Instant openedAt, Instant at) {
            return ends(id, ACME, openedAt, at);
        }

        private Incident ends(String id, WatchId watch, Instant openedAt, Instant at) {
            Incident open = store.save(incident(watch, id, openedAt)).orElseThrow();
            return store.save(over(open, at)).orElseThrow();
        }
    }

    @Nested
    class History {
        private static final Instant FAR = OPENED.plusSeconds(100_000);

        @Test
        void comes_newest_first_with_the_latest_state() {
            Incident first = store.save(incident("acme-1", OPENED)).orElseThrow();
            Incident second =
                    store.save(incident("acme-2", OPENED.plusSeconds(60))).orElseThrow();
            Incident ended = store.save(over(first, OPENED.plusSeconds(90))).orElseThrow();

            assertThat(store.history(ACME, OPENED, FAR, Optional.empty(), 10))
                    .isEqualTo(new Page(List.of(second, ended), Optional.empty()));
        }

        @Test
        void holds_the_start_of_its_range_and_not_the_end_and_only_its_watch() {
            for (int i = 0; i < 4; i++) {
                store.save(incident("acme-" + i, OPENED.plusSeconds(i)));
            }
            store.save(incident(new WatchId("acme-labs"), "labs-1", OPENED.plusSeconds(1)));

            Page page = store.history(ACME, OPENED.plusSeconds(1), OPENED.plusSeconds(3), Optional.empty(), 10);

            assertThat(ids(page)).containsExactly("acme-2", "acme-1");
            assertThat(ids(store.history(ACME, FAR, OPENED, Optional.empty(), 10)))
                    .isEmpty();
        }

        @Test
        void is_paged_without_gap_or_overlap_while_incidents_are_added() {
            for (int i = 0; i < 5; i++) {
                store.save(incident("acme-" + i, OPENED.plusSeconds(i / 2)));
            }
            Page first = store.history(ACME, OPENED, FAR, Optional.empty(), 2);
            store.save(incident("acme-9", OPENED.plusSeconds(50)));
            Page second = store.history(ACME, OPENED, FAR, first.next(), 2);
            store.save(incident("acme-8", OPENED.plusSeconds(40)));
            Page third = store.history(ACME, OPENED, FAR, second.next(), 2);

            assertThat(ids(first)).containsExactly("acme-4", "acme-3");
            assertThat(ids(second)).containsExactly("acme-2", "acme-1");
            assertThat(ids(third)).containsExactly("acme-0");
            assertThat(third.next()).isEmpty();
        }

        @Test
        void ends_without_a_cursor_when_the_last_page_is_full() {
            store.save(incident("acme-1"));
            store.save(incident("acme-2"));

            assertThat(store.history(ACME, OPENED, FAR, Optional.empty(), 2).next())
                    .isEmpty();
        }

        @Test
        void refuses_a_cursor_that_is_not_its_own() {
            for (String cursor : List.of("", "1", "nonsense!", "YWNtZQ", "MjAyNi0wMy0wMVQxMDowNTowMFogQUNNRQ")) {
                assertThatThrownBy(() -> store.history(ACME, OPENED, FAR, Optional.of(cursor), 2))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("cursor");
            }
        }

        private static List<String> ids(Page page) {
            return page.incidents().stream().map(i -> i.id().value()).toList();
        }
    }

    @Nested
    class The_timeline {
        @Test
        void is_empty_at_first() {
            assertThat(store.timeline(ID)).isEmpty();
        }

        @Test
        void comes_oldest_first_and_at_the_same_time_in_the_order_of_what_can_happen() {
            TimelineEntry alert = entry(0, Kind.ALERT, "alert-1");
            TimelineEntry opened = entry(0, Kind.OPENED, "opened");
            TimelineEntry over = entry(90, Kind.OVER, "over");
            TimelineEntry noteB = entry(30, Kind.NOTE, "b");
            TimelineEntry noteA = entry(30, Kind.NOTE, "a");
            List.of(over, alert, noteB, noteA, opened).forEach(entry -> store.append(ID, entry));

            assertThat(store.timeline(ID)).containsExactly(opened, alert, noteA, noteB, over);
        }

        @Test
        void takes_an_entry_once_per_key_and_never_changes_it() {
            TimelineEntry first = entry(0, Kind.NOTE, "note 1");
            TimelineEntry again = entry(60, Kind.OVER, "note 1");

            assertThat(store.append(ID, first)).isTrue();
            assertThat(store.append(ID, again)).isFalse();

            assertThat(store.timeline(ID)).containsExactly(first);
        }

        @Test
        void takes_it_once_from_many_at_once() {
            List<Boolean> written = AtOnce.run(8, thread -> store.append(ID, entry(thread, Kind.NOTE, "same")));

            assertThat(written).filteredOn(Boolean::booleanValue).hasSize(1);
            assertThat(store.timeline(ID)).hasSize(1);
        }

        @Test
        void is_of_one_incident() {
            store.append(ID, entry(0, Kind.OPENED, "opened"));

            assertThat(store.append(new IncidentId("acme-10"), entry(0, Kind.OPENED, "opened")))
                    .isTrue();
            assertThat(store.timeline(ID)).hasSize(1);
        }

        private static TimelineEntry entry(int seconds, Kind kind, String key) {
            return new TimelineEntry(OPENED.plusSeconds(seconds), "watch", kind, Fact.plain("what happened"), key);
        }
    }
}
