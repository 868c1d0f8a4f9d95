// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.watch.WatchId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Keeps what teams taught about their watches. */
public interface LearnedStore {
    /** So often somebody else may save in between before a change is given up. */
    int TRIES = 10;

    Optional<Learned> find(WatchId watch);

    /**
     * Stores what was learned if the stored version is still {@code learned.version()} (0: none stored).
     *
     * @return it with its new version; empty when somebody else saved in between
     */
    Optional<Learned> save(Learned learned);

    /**
     * Changes what is known of a watch, whoever else does so at once; what the change leaves as it is, is not saved.
     *
     * @return what is stored then; empty when too many others saved in between
     */
    default Optional<Learned> change(WatchId watch, UnaryOperator<Learned> change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Learned known = find(watch).orElseGet(() -> Learned.nothing(watch));
            Learned next = change.apply(known);
            Optional<Learned> stored = next.equals(known) ? Optional.of(known) : save(next);
            if (stored.isPresent()) {
                return stored;
            }
        }
        return Optional.empty();
    }

    /** Lets go of these corrections; nothing is saved where there is none. */
    default void forget(WatchId watch, Predicate<Correction> gone) {
        if (find(watch)
                .filter(known -> known.corrections().stream().anyMatch(gone))
                .isPresent()) {
            change(watch, known -> known.without(gone));
        }
    }
}
