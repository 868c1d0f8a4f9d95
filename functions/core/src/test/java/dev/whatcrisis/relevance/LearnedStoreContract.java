// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.watch.WatchId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link LearnedStore} does. */
public abstract class LearnedStoreContract {
    private static final WatchId ACME = Taught.ACME.id();

    private LearnedStore store;

    /** A new, empty store. */
    protected abstract LearnedStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void what_was_taught_is_found_with_its_new_version() {
        Learned learned = Taught.orchestra(12);

        assertThat(store.save(learned)).contains(learned.withVersion(1));
        assertThat(store.find(ACME)).contains(learned.withVersion(1));
        assertThat(store.find(new WatchId("acme-2"))).isEmpty();
    }

    @Test
    void a_stale_save_changes_nothing() {
        Learned first = store.save(Taught.orchestra(1)).orElseThrow();
        Learned second = store.save(Taught.orchestra(2).withVersion(1)).orElseThrow();

        assertThat(store.save(first)).isEmpty();
        assertThat(store.save(Taught.orchestra(3))).isEmpty();
        assertThat(store.find(ACME)).contains(second);
    }

    @Test
    void of_two_people_who_teach_at_once_one_is_asked_again() {
        Learned first = store.save(Taught.orchestra(1)).orElseThrow();

        List<Optional<Learned>> saved = AtOnce.run(4, thread -> store.save(first));

        assertThat(saved).filteredOn(Optional::isPresent).hasSize(1);
    }
}
