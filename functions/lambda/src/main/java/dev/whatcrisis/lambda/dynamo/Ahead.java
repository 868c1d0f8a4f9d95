// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.watch.WatchId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What lay beside something that was read, for whoever asks for it next: one range costs less than a question for each of
 * its items. It is handed out once, so that who asks again gets it as it is then. For many threads.
 */
final class Ahead {
    private final Map<Range, List<Item>> ranges = new ConcurrentHashMap<>();

    private record Range(WatchId watch, String prefix) {}

    /** Whatever of these items has a place that begins so, and that there is no other. */
    void put(WatchId watch, String prefix, List<Item> items) {
        ranges.put(
                new Range(watch, prefix),
                items.stream()
                        .filter(item -> item.key().place().startsWith(prefix))
                        .toList());
    }

    /** Empty when it was not read ahead, or somebody had it. */
    Optional<List<Item>> take(WatchId watch, String prefix) {
        return Optional.ofNullable(ranges.remove(new Range(watch, prefix)));
    }
}
