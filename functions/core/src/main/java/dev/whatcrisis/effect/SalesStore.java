// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import dev.whatcrisis.watch.WatchId;
import java.util.Optional;

/** Keeps what a team hands in of its sales, one document a watch. */
public interface SalesStore {
    /** What was handed in; {@link Sales#none} when nothing was. */
    Sales of(WatchId watch);

    /**
     * Stores it if the stored version is still the one it carries.
     *
     * @return as it is stored, with its next version; empty when somebody else stored in between
     */
    Optional<Sales> save(Sales sales);

    /** Forgets every day of a watch. Asks again while somebody else stores in between. */
    default void forget(WatchId watch) {
        Sales known = of(watch);
        while (!known.days().isEmpty()
                && save(Sales.none(watch).withVersion(known.version())).isEmpty()) {
            known = of(watch);
        }
    }
}
