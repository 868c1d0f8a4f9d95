// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.util.Optional;
import java.util.function.Supplier;

/** Tries again what somebody else was in the way of, after a pause, and gives up in the end. */
record Tries(Pause pause) {
    /** With {@link Pause#JITTER} nine seconds on average and 18 at most; the shortest function that writes has 29. */
    static final int MOST = 24;

    /**
     * Tries until there is an outcome.
     *
     * @param operation what the message calls it
     * @param once one try: its outcome, or empty when somebody was in the way and nothing was written
     * @throws ContendedException when the last try had none either
     */
    <T> T until(String operation, Supplier<Optional<T>> once) {
        for (int attempt = 0; attempt < MOST; attempt++) {
            if (attempt > 0) {
                pause.before(attempt - 1);
            }
            Optional<T> outcome = once.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new ContendedException(operation, MOST);
    }
}
