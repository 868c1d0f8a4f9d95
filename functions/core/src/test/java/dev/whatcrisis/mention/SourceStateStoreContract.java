// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link SourceStateStore} does. */
public abstract class SourceStateStoreContract {
    private static final WatchId ACME = new WatchId("acme");
    private static final Query HN = Query.parse("hackernews:acme");
    private static final Query FEED = Query.parse("rss:https://news.example/a feed.xml");
    private static final Instant NOW = Instant.parse("2026-03-01T10:05:00Z");

    private SourceStateStore store;

    /** A new, empty store. */
    protected abstract SourceStateStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void a_saved_state_is_found_with_its_new_version() {
        SourceState state = polled(HN);

        assertThat(store.save(state)).contains(state.withVersion(1));
        assertThat(store.find(ACME, HN)).contains(state.withVersion(1));
        assertThat(store.find(ACME, FEED)).isEmpty();
        assertThat(store.find(new WatchId("acme-2"), HN)).isEmpty();
    }

    @Test
    void states_of_a_watch_come_by_query_key() {
        store.save(SourceState.fresh(ACME, FEED));
        store.save(polled(HN));
        store.save(SourceState.fresh(new WatchId("acme-2"), HN));

        assertThat(store.of(ACME)).extracting(SourceState::query).containsExactly(HN, FEED);
    }

    @Test
    void a_stale_save_changes_nothing() {
        SourceState first = store.save(polled(HN)).orElseThrow();
        SourceState second = store.save(first).orElseThrow();

        assertThat(store.save(first)).isEmpty();
        assertThat(store.save(SourceState.fresh(ACME, HN))).isEmpty();
        assertThat(store.find(ACME, HN)).contains(second);
    }

    @Test
    void of_many_savers_at_once_one_wins() {
        List<Optional<SourceState>> saved = AtOnce.run(8, thread -> store.save(polled(HN)));

        assertThat(saved).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Nested
    class A_lease {
        @Test
        void has_one_holder_until_it_runs_out() {
            assertThat(lease("one", NOW)).isTrue();

            assertThat(lease("two", NOW)).isFalse();
            assertThat(lease("two", NOW.plusSeconds(59))).isFalse();
            assertThat(lease("two", NOW.plusSeconds(60))).isTrue();
            assertThat(lease("one", NOW.plusSeconds(61))).isFalse();
        }

        @Test
        void is_renewed_by_its_holder() {
            lease("one", NOW);

            assertThat(lease("one", NOW.plusSeconds(30))).isTrue();
            assertThat(lease("two", NOW.plusSeconds(89))).isFalse();
        }

        @Test
        void is_given_back_only_by_its_holder() {
            lease("one", NOW);

            store.release(ACME, HN, "two");
            assertThat(lease("two", NOW)).isFalse();

            store.release(ACME, HN, "one");
            assertThat(lease("two", NOW)).isTrue();
        }

        @Test
        void that_was_taken_by_a_clock_that_was_ahead_is_held_by_nobody() {
            lease("one", NOW.plus(Duration.ofDays(2)));

            assertThat(lease("two", NOW)).isTrue();
            assertThat(lease("one", NOW)).isFalse();
        }

        @Test
        void may_be_longer_than_that_of_who_asks() {
            store.lease(ACME, HN, "one", NOW, NOW.plusSeconds(180));

            assertThat(lease("two", NOW)).isFalse();
        }

        @Test
        void is_of_one_query_of_one_watch() {
            lease("one", NOW);

            assertThat(store.lease(ACME, FEED, "two", NOW, NOW.plusSeconds(60))).isTrue();
            assertThat(store.lease(new WatchId("acme-2"), HN, "two", NOW, NOW.plusSeconds(60)))
                    .isTrue();
        }

        @Test
        void does_not_touch_the_state_nor_the_state_the_lease() {
            SourceState saved = store.save(polled(HN)).orElseThrow();
            lease("one", NOW);

            assertThat(store.find(ACME, HN)).contains(saved);
            assertThat(store.save(saved)).isPresent();
            assertThat(lease("two", NOW)).isFalse();
        }

        @Test
        void is_given_back_with_the_state() {
            lease("one", NOW);
            SourceState saved = store.saveAndRelease(polled(HN), "one").orElseThrow();

            assertThat(store.find(ACME, HN)).contains(saved);
            assertThat(lease("two", NOW)).isTrue();
            assertThat(lease("three", NOW)).isFalse();
        }

        @Test
        void is_given_back_though_somebody_else_saved_the_state() {
            lease("one", NOW);
            store.save(polled(HN));

            assertThat(store.saveAndRelease(polled(HN), "one")).isEmpty();
            assertThat(lease("two", NOW)).isTrue();
        }

        @Test
        void of_another_is_not_given_back_with_the_state() {
            lease("one", NOW);
            lease("two", NOW.plusSeconds(60));

            store.saveAndRelease(polled(HN), "one");

            assertThat(lease("three", NOW.plusSeconds(61))).isFalse();
        }

        @Test
        void that_a_holder_of_the_same_name_took_again_is_held() {
            lease("one", NOW);
            store.saveAndRelease(polled(HN), "one");
            lease("one", NOW);

            assertThat(lease("two", NOW)).isFalse();
        }

        @Test
        void is_got_by_one_of_many_at_once() {
            List<Boolean> got = AtOnce.run(8, thread -> lease("worker-" + thread, NOW));

            assertThat(got).filteredOn(Boolean::booleanValue).hasSize(1);
        }

        private boolean lease(String holder, Instant now) {
            return store.lease(ACME, HN, holder, now, now.plusSeconds(60));
        }
    }

    private static SourceState polled(Query query) {
        return new SourceState(
                ACME,
                query,
                new Cursor(Map.of("etag", "\"abc\"", "newest", "41")),
                1,
                Optional.of(new SourceFailure(SourceFailure.Kind.THROTTLED, Fact.plain("asked to wait 60 s"))),
                Optional.of(NOW),
                Optional.of(NOW.minusSeconds(60)),
                Optional.of(NOW.plusSeconds(60)),
                OptionalLong.of(12),
                3,
                0);
    }
}
