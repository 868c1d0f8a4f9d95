// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.mention.Mention;
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
    void corrections_are_kept_taken_back_and_forgotten() {
        Mention post = Taught.kettle(1);
        Correction danger = Correction.of(post, Feedback.DANGER, Optional.of(Label.SELF_HARM), "ana", Taught.NOW);
        store.change(ACME, known -> known.corrected(danger));

        assertThat(store.find(ACME).orElseThrow().corrections()).containsExactly(danger);
        store.change(ACME, known -> known.uncorrected(post.id(), "bo", Taught.NOW.plusSeconds(1)));
        Learned undone = store.find(ACME).orElseThrow();
        assertThat(undone.correctionOf(post.id()).orElseThrow().undone())
                .contains(new Correction.Undone("bo", Taught.NOW.plusSeconds(1)));

        store.forget(
                ACME, correction -> correction.post().equals(Taught.kettle(2).id()));
        assertThat(store.find(ACME)).contains(undone);
        store.forget(ACME, correction -> correction.post().equals(post.id()));
        assertThat(store.find(ACME).orElseThrow().corrections()).isEmpty();
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
