// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;

/**
 * A place in the history of a watch, newest first: just after this incident. Stays true while incidents are added,
 * because it names a place and not a page number.
 */
public record HistoryCursor(Instant openedAt, IncidentId id) implements Comparable<HistoryCursor> {
    private static final Comparator<HistoryCursor> NEWEST_FIRST = Comparator.comparing(HistoryCursor::openedAt)
            .thenComparing(cursor -> cursor.id().value())
            .reversed();

    public static HistoryCursor of(Incident incident) {
        return new HistoryCursor(incident.times().openedAt(), incident.id());
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static HistoryCursor parse(String encoded) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            return new HistoryCursor(
                    Instant.parse(text.substring(0, space)), new IncidentId(text.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "cursor \"" + encoded + "\" is not one that this list gave: start again without it", e);
        }
    }

    /** The opaque form that clients hand back. */
    public String encode() {
        byte[] text = (openedAt + " " + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    @Override
    public int compareTo(HistoryCursor other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
