// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * When posts by others are let go of before their time, to save memory.
 *
 * @param after since they were received
 * @param needed those that stay all the same
 */
record Forgetting(Duration after, Predicate<MentionId> needed) {
    /** Longer than any clock runs. */
    static final Forgetting NOTHING = new Forgetting(Duration.ofDays(365_000), id -> true);
}
