// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.watch.WatchId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * States as they were stored before they were journals: packed whole, at each look.
 *
 * <pre>{@code
 * watch acme | state   | the state, packed; its version; how many parts follow
 * watch acme | state 1 | the next part
 * }</pre>
 */
final class FormerStates {
    private final Table table;

    FormerStates(Table table) {
        this.table = table;
    }

    /** All parts together; empty when another run saved while they were read. */
    Optional<String> whole(Item head) {
        byte[] whole = head.bytes("packed");
        List<Key> keys = IntStream.rangeClosed(1, (int) head.number("parts"))
                .mapToObj(n -> new Key(head.key().partition(), "state " + n))
                .toList();
        Map<Key, Item> parts = table.getAll("state.find", keys);
        for (Key key : keys) {
            Item part = parts.get(key);
            if (part == null || part.number("ver") != head.number("ver")) {
                return Optional.empty();
            }
            byte[] more = part.bytes("packed");
            int length = whole.length;
            whole = Arrays.copyOf(whole, length + more.length);
            System.arraycopy(more, 0, whole, length, more.length);
        }
        return Optional.of(Packing.unpack(whole));
    }

    /** Removes the parts; the head was written over. */
    void remove(WatchId watch) {
        List<Key> parts = new ArrayList<>();
        table.range("state.save", Partition.watch(watch), "state 0", "state 9" + Table.LAST)
                .forEach(item -> parts.add(item.key()));
        parts.forEach(key -> table.remove("state.save", key, Condition.NONE));
    }
}
