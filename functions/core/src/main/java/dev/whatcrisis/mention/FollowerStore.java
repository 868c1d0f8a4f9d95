// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.WatchId;
import java.time.LocalDate;
import java.util.List;

/** Keeps one follower count per own account and day, for the effect of an incident. */
public interface FollowerStore {
    /** Stores the day's count; the last one of a day wins. */
    void put(WatchId watch, FollowerCount count);

    /** Counts of the days in {@code [from, to]}, by day, then account. */
    List<FollowerCount> between(WatchId watch, LocalDate from, LocalDate to);
}
