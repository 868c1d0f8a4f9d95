// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rehearsal;

import dev.whatcrisis.alert.Means;
import java.time.Instant;
import java.util.Optional;

/** Keeps the rehearsals of an installation. */
public interface RehearsalStore {
    /** What is stored, {@link Rehearsals#NONE} when nothing ever was. */
    Rehearsals load();

    /**
     * Stores them if the stored version is still {@code rehearsals.version()}.
     *
     * @return them with their new version; empty when somebody else saved in between
     */
    Optional<Rehearsals> save(Rehearsals rehearsals);

    /**
     * A person says that a rehearsal arrived, by a link that was given out at {@code askedAt}. Returns false when that
     * way is not used any more, or was changed since.
     */
    default boolean confirm(String contact, Means means, Instant askedAt, Instant now) {
        while (true) {
            Rehearsals known = load();
            boolean counts = known.find(contact, means)
                    .filter(way -> !way.since().isAfter(askedAt))
                    .isPresent();
            if (!counts) {
                return false;
            }
            if (save(known.confirmed(contact, means, now)).isPresent()) {
                return true;
            }
        }
    }
}
