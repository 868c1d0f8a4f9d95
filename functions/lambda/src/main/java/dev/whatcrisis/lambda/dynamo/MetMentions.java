// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.memory.LruMap;
import java.util.Optional;

/**
 * Which stored mentions this process met, and when each goes: sources list the same posts poll after poll. The ones that
 * were not listed for longest are forgotten first. For many threads.
 */
final class MetMentions {
    /** About 100 bytes each. */
    private static final int MOST = 20_000;

    private final LruMap<Key, Long> ends = new LruMap<>(MOST);

    /** When it goes, in seconds since the epoch; empty when it was not met. */
    Optional<Long> end(Key key) {
        return ends.find(key);
    }

    void at(Key key, long end) {
        ends.put(key, end);
    }
}
