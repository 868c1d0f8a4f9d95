// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A stored post that is still to be read for what it says.
 *
 * @param since when it was received
 * @param whole its text where that is longer than what is kept of it; gone when it was read or deleted
 */
public record Unread(MentionId id, Rank rank, Instant since, Optional<String> whole) implements Comparable<Unread> {
    private static final Comparator<Unread> ORDER = Comparator.comparing(Unread::rank)
            .thenComparing(Unread::since)
            .thenComparing(unread -> unread.id().key());

    /** What is read first. */
    public enum Rank {
        /** By the team. */
        OWN,
        /** It may tell of danger. */
        FEARED,
        ORDINARY
    }

    /** A post before it is shortened. */
    public static Unread of(Mention mention, Rank rank) {
        Optional<String> whole = Optional.of(mention.text()).filter(text -> text.length() > Mention.MAX_TEXT);
        return new Unread(mention.id(), rank, mention.receivedAt(), whole);
    }

    /** How many of them may be a danger or a slip: nobody is called calm before they are read. */
    public static int feared(Collection<Unread> all) {
        return (int)
                all.stream().filter(unread -> unread.rank() != Rank.ORDINARY).count();
    }

    /** In the order in which they are read. */
    @Override
    public int compareTo(Unread other) {
        return ORDER.compare(this, other);
    }
}
