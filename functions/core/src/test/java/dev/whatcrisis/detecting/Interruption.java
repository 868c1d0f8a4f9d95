// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

/**
 * What happens at one step of one detector: at a write to a store, or when a message is handed over.
 *
 * @param step the number of the step, from 0 on
 */
record Interruption(int step, Kind kind) {
    /** What comes between two steps. */
    enum Kind {
        /** The process dies before the step. */
        DIES_BEFORE(true, false),
        /** The process dies after the step, and never learns of it. */
        DIES_AFTER(false, true),
        /** The other detector looks from beginning to end before the step. */
        MEETS_BEFORE(false, false),
        /** The other detector looks from beginning to end after the step. */
        MEETS_AFTER(false, false),
        /** The other looks, and then the process dies before the step. */
        MEETS_AND_DIES_BEFORE(true, false),
        /** The process dies after the step, while the other looks. */
        MEETS_AND_DIES_AFTER(false, true);

        private final boolean diesBefore;
        private final boolean diesAfter;

        Kind(boolean diesBefore, boolean diesAfter) {
            this.diesBefore = diesBefore;
            this.diesAfter = diesAfter;
        }

        boolean meetsBefore() {
            return this == MEETS_BEFORE || this == MEETS_AND_DIES_BEFORE;
        }

        boolean meetsAfter() {
            return this == MEETS_AFTER || this == MEETS_AND_DIES_AFTER;
        }

        boolean diesBefore() {
            return diesBefore;
        }

        boolean diesAfter() {
            return diesAfter;
        }
    }

    /** A process that is killed catches nothing. Without a stack trace, so that the log stays readable. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed() {
            super("killed", null, false, false);
        }
    }
}
