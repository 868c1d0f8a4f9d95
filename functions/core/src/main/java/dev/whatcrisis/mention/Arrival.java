// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored mention and its place in the order in which a watch's mentions were stored. The place is the time received,
 * unless mentions with a later one are there already: then it is behind them, so that whoever read up to those sees this
 * one, too, whatever the clocks of the collectors say.
 */
public record Arrival(Position place, Mention mention) {
    private static final Duration LEAST = Duration.ofMillis(1);

    /**
     * The place of a mention that is stored now. Behind mentions from the future the order goes on at half the pace of
     * time, so that time comes level with it again and what lies closely together stays close.
     *
     * @param newest the last one in the order
     */
    public static Position place(Mention mention, Optional<Arrival> newest) {
        Instant received = mention.receivedAt();
        Instant at = newest.filter(last -> last.place().receivedAt().isAfter(received))
                .map(last -> last.place().receivedAt().plus(step(last.mention().receivedAt(), received)))
                .filter(received::isBefore)
                .orElse(received);
        return new Position(at, mention.id().key());
    }

    private static Duration step(Instant last, Instant received) {
        Duration half = Duration.between(last, received).dividedBy(2);
        return half.compareTo(LEAST) > 0 ? half : LEAST;
    }
}
