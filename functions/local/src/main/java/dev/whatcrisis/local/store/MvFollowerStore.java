// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.FollowerStore;
import dev.whatcrisis.watch.WatchId;
import java.time.LocalDate;
import java.util.List;

/** Follower counts by {@code watch day source handle}. */
final class MvFollowerStore implements FollowerStore {
    private final MvFile file;
    private final Shelf<FollowerCount> counts;

    MvFollowerStore(Shelves shelves) {
        file = shelves.file();
        counts = shelves.of("follower", FollowerCount.class);
    }

    @Override
    public void put(WatchId watch, FollowerCount count) {
        String key = Key.of(
                watch, count.day(), count.account().source(), count.account().handle());
        file.write(() -> counts.put(key, count));
    }

    @Override
    public List<FollowerCount> between(WatchId watch, LocalDate from, LocalDate to) {
        return file.read(
                () -> counts.ascending(Key.of(watch, from), Key.end(watch, to)).toList());
    }
}
