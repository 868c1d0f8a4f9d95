// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.time.Instant;

/** Where an incident stands with the people who care for it. */
public sealed interface State {
    /** Nobody said yet that they have it. */
    record Open(Instant since) implements State {}

    /** Somebody has it. */
    record Acknowledged(Instant at, String by) implements State {}

    /**
     * Said to be over. Can be undone for ten minutes when a person said it.
     *
     * @param before the state to go back to
     */
    record Over(Instant at, Ending how, String by, State before) implements State {}

    /** How an incident ended. */
    enum Ending {
        /** The counts were low at the same hour on two days. */
        CALM,
        /** A person closed it. */
        CLOSED,
        /** A person said that it is not about us. */
        NOT_US
    }

    default boolean over() {
        return this instanceof Over;
    }
}
