// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Whether it was worth being woken for.
 *
 * @param alert id of the first text that woke this contact in that night
 * @param wokeAt when it went out
 * @param by who says so
 */
public record WakeRating(String alert, String contact, Instant wokeAt, boolean worth, String by, Instant at) {
    WakeRating believing(UnaryOperator<Instant> believed) {
        return new WakeRating(alert, contact, believed.apply(wokeAt), worth, by, believed.apply(at));
    }
}
