// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.AtOnce;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WatchStore} does. */
public abstract class WatchStoreContract {
    private static final Watch ACME = watch("acme");

    private WatchStore store;

    /** A new, empty store. */
    protected abstract WatchStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void a_saved_watch_is_found_with_its_new_version() {
        Optional<Watch> saved = store.save(ACME);

        assertThat(saved).contains(ACME.withVersion(1));
        assertThat(store.find(ACME.id())).isEqualTo(saved);
    }

    @Test
    void an_unknown_watch_is_not_found() {
        store.save(ACME);

        assertThat(store.find(new WatchId("acme-labs"))).isEmpty();
    }

    @Test
    void each_save_counts_the_version_up() {
        Watch first = store.save(ACME).orElseThrow();
        Watch second = store.save(first.withPaused(true)).orElseThrow();

        assertThat(second.version()).isEqualTo(2);
        assertThat(store.find(ACME.id())).contains(first.withPaused(true).withVersion(2));
    }

    @Test
    void what_was_answered_to_proposals_is_kept_with_the_sensitivity_that_follows() {
        Tuning accepted = new Tuning(
                "calm-3-1",
                Tuning.Answer.ACCEPTED,
                Sensitivity.BALANCED,
                Sensitivity.CALM,
                Tuning.Reason.NOT_WORTH_IT,
                3,
                "ada",
                Instant.parse("2026-03-01T10:30:00.001Z"));
        store.save(store.save(ACME).orElseThrow().with(accepted));

        Watch stored = store.find(ACME.id()).orElseThrow();

        assertThat(stored.tunings()).containsExactly(accepted);
        assertThat(stored.sensitivity()).isEqualTo(Sensitivity.CALM);
    }

    @Test
    void a_stale_save_changes_nothing() {
        Watch first = store.save(ACME).orElseThrow();
        Watch second = store.save(first.withPaused(true)).orElseThrow();

        assertThat(store.save(first)).isEmpty();
        assertThat(store.save(ACME)).isEmpty();

        assertThat(store.find(ACME.id())).contains(second);
    }

    @Test
    void a_watch_that_was_never_stored_has_no_later_version_to_save() {
        assertThat(store.save(ACME.withVersion(1))).isEmpty();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void of_many_savers_at_once_one_wins() {
        Watch first = store.save(ACME).orElseThrow();

        List<Optional<Watch>> saved = AtOnce.run(8, thread -> store.save(first.withPaused(thread % 2 == 0)));

        assertThat(saved).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(store.find(ACME.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void all_watches_come_by_id() {
        List.of("borealis", "acme-labs", "acme", "acme2").forEach(id -> store.save(watch(id)));

        assertThat(store.all())
                .extracting(w -> w.id().value())
                .containsExactly("acme", "acme-labs", "acme2", "borealis");
    }

    @Test
    void a_deleted_watch_is_gone_and_its_id_is_free() {
        store.save(ACME);

        assertThat(store.delete(ACME.id())).isTrue();
        assertThat(store.delete(ACME.id())).isFalse();

        assertThat(store.find(ACME.id())).isEmpty();
        assertThat(store.save(ACME)).isPresent();
    }

    private static Watch watch(String id) {
        return Watch.of(
                new WatchId(id),
                "Acme",
                ZoneId.of("Europe/Paris"),
                List.of(Query.parse("hackernews:acme")),
                Instant.parse("2026-03-01T10:00:00Z"));
    }
}
