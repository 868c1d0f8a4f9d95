// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.WatchId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Daily follower counts in sorted maps; gone when the process ends.
 *
 * <pre>{@code
 * watch  day         account                followers
 * acme   2026-03-01  bluesky acme.example   1204
 * acme   2026-03-01  mastodon @acme         311
 * acme   2026-03-02  bluesky acme.example   1198
 * }</pre>
 */
public final class InMemoryFollowerStore implements FollowerStore {
    private static final Comparator<OwnAccount> BY_ACCOUNT =
            Comparator.comparing(OwnAccount::source).thenComparing(OwnAccount::handle);

    private final Map<WatchId, TreeMap<LocalDate, TreeMap<OwnAccount, FollowerCount>>> counts = new HashMap<>();

    @Override
    public synchronized void put(WatchId watch, FollowerCount count) {
        ofWatch(watch)
                .computeIfAbsent(count.day(), day -> new TreeMap<>(BY_ACCOUNT))
                .put(count.account(), count);
    }

    @Override
    public synchronized List<FollowerCount> between(WatchId watch, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return List.of();
        }
        return ofWatch(watch).subMap(from, true, to, true).values().stream()
                .flatMap(accounts -> accounts.values().stream())
                .toList();
    }

    /** What is in it now, in a store of its own. */
    public synchronized InMemoryFollowerStore copy() {
        InMemoryFollowerStore copy = new InMemoryFollowerStore();
        counts.forEach((watch, days) ->
                days.values().forEach(day -> day.values().forEach(count -> copy.put(watch, count))));
        return copy;
    }

    private TreeMap<LocalDate, TreeMap<OwnAccount, FollowerCount>> ofWatch(WatchId watch) {
        return counts.computeIfAbsent(watch, id -> new TreeMap<>());
    }
}
