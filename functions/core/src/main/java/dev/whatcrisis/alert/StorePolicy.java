// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Says once that the store needs somebody: that nothing can be written, or that a copy took its place. Told as blindness
 * is, to the first in turn and to the rooms of the team; it never rings, because people at risk are told of all the same.
 */
public final class StorePolicy {
    /** A disk that is full for a moment is nobody's business. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private StorePolicy() {}

    /** The same ids for the same trouble, so that asking every minute says nothing twice. */
    public static List<Planned> plan(WatchId watch, Roster roster, Keeping keeping, Instant now) {
        List<Planned> planned = new ArrayList<>();
        keeping.unwritableSince()
                .filter(since -> !now.isBefore(since.plus(PATIENCE)))
                .ifPresent(since -> planned.addAll(BlindPolicy.quietly(watch, roster, Reason.STORE_FULL, since, now)));
        keeping.recoveredLately(now)
                .ifPresent(
                        copy -> planned.addAll(BlindPolicy.quietly(watch, roster, Reason.STORE_COPY, copy.at(), now)));
        return planned;
    }
}
