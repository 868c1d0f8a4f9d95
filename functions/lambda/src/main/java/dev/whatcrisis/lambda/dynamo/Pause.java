// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.util.concurrent.ThreadLocalRandom;

/** Waits before something is tried again. */
@FunctionalInterface
interface Pause {
    /** Up to 20 ms doubled with each try, a second at most: full jitter keeps those who collided apart. */
    Pause JITTER = attempt -> {
        long longest = Math.min(1_000, 20L << Math.min(attempt, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to write", e);
        }
    };

    /** @param attempt how often it was tried already, from 0 */
    void before(int attempt);
}
