// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Where an incident stands with the people who care for it. */
public sealed interface State {
    /** Nobody said yet that they have it. */
    record Open(Instant since) implements State {}

    /** Somebody has it. */
    record Acknowledged(Instant at, String by) implements State {}

    /** Somebody said that it can wait; from {@code until} on it counts as open again. */
    record Snoozed(Instant at, Instant until, String by) implements State {
        private Snoozed from(Instant begin) {
            return new Snoozed(begin, begin.plus(Duration.between(at, until)), by);
        }
    }

    /**
     * Said to be over. Can be undone for ten minutes when a person said it.
     *
     * @param by a contact, or {@link TimelineEntry#WATCH}
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
        NOT_US,
        /** A person said that there was nothing wrong with it. */
        FINE,
        /** It turned out to be one matter with another incident, which goes on. */
        MERGED;

        /** Whether it was an incident of ours: not somebody else's, no mistake, and not a part of another one. */
        public boolean ours() {
            return this == CALM || this == CLOSED;
        }
    }

    /** The same with its times as they are believed; a snooze keeps its length. */
    default State believing(UnaryOperator<Instant> believed) {
        return switch (this) {
            case Open open -> new Open(believed.apply(open.since()));
            case Acknowledged known -> new Acknowledged(believed.apply(known.at()), known.by());
            case Snoozed snoozed -> snoozed.from(believed.apply(snoozed.at()));
            case Over over ->
                new Over(
                        believed.apply(over.at()),
                        over.how(),
                        over.by(),
                        over.before().believing(believed));
        };
    }

    default boolean over() {
        return this instanceof Over;
    }
}
