// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * That something was removed for good, by the hash of its name alone.
 *
 * @param owner the watch of a mention; {@code -} for what belongs to nobody
 */
record Deletion(Instant at, Kind kind, String owner, String hash) {
    enum Kind {
        /** A post that its network or its author took back; the hash is that of its id. */
        MENTION,
        /** Somebody who may come in no more; the hash is that of the token. */
        PERSON,
        /** A watch; the hash is that of its id. */
        WATCH
    }

    private static final int PARTS = 4;

    /** A pure text without a line's end. */
    String line() {
        return String.join(" ", at.toString(), kind.name(), owner, hash);
    }

    /** Empty when the line was not finished. */
    static Optional<Deletion> parse(String line) {
        List<String> parts = List.of(line.split(" ", -1));
        try {
            return parts.size() == PARTS && !parts.get(3).isEmpty()
                    ? Optional.of(new Deletion(
                            Instant.parse(parts.get(0)), Kind.valueOf(parts.get(1)), parts.get(2), parts.get(3)))
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
