// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Reads instants that were sent. */
final class Instants {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Instants() {}

    /** An instant from 1970 to 9999, so that nothing that is added to it runs over. */
    static Instant read(String field, String written) {
        try {
            Instant at = Instant.parse(written);
            if (!at.isBefore(Instant.EPOCH) && at.isBefore(LATEST)) {
                return at;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw Problem.field(field, Fact.of("refusal.instant"));
    }
}
