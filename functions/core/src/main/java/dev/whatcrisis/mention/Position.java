// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in the order in which a watch's mentions were stored; see {@link Arrival}.
 *
 * @param receivedAt a time only for the order: behind mentions that a clock from the future stored it is later than now
 */
public record Position(Instant receivedAt, String key) implements Comparable<Position> {
    public static final Position START = new Position(Instant.EPOCH, "");
    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::receivedAt).thenComparing(Position::key);

    public static Position of(Mention mention) {
        return new Position(mention.receivedAt(), mention.id().key());
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
