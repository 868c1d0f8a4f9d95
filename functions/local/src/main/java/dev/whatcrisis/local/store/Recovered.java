// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * That a store is a copy, because its file was damaged.
 *
 * @param at when the copy was opened
 * @param copyOf when the copy was made; what came after it is lost, but for what the sources still have
 * @param entries how many the damaged file held when it was last sealed; -1 when nobody knows
 * @param kept the name of the damaged file, beside the store; empty when there was none any more
 */
public record Recovered(Instant at, Instant copyOf, long entries, String kept) {
    private static final int PARTS = 4;

    /** For whoever started it. */
    public String sentence() {
        return "The store was damaged at " + at + " and its copy of " + copyOf + " was opened: what was done since the"
                + " copy is lost, posts are read again as far as the sources still have them."
                + (entries < 0 ? "" : " It had held " + entries + " entries.")
                + (kept.isEmpty() ? "" : " The damaged file is kept beside it as " + kept + ".");
    }

    String text() {
        return String.join(" ", at.toString(), copyOf.toString(), Long.toString(entries), kept);
    }

    static Optional<Recovered> parse(String text) {
        String[] parts = text.split(" ", PARTS);
        try {
            return parts.length < PARTS
                    ? Optional.empty()
                    : Optional.of(new Recovered(
                            Instant.parse(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2]), parts[3]));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
