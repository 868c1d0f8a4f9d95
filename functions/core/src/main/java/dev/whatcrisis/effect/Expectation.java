// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import java.util.Optional;

/** What the weeks before a stretch of days let expect of its end. */
interface Expectation {
    /** How many weeks there are before the stretch that lies so many weeks earlier than the one that is asked about. */
    int weeks(int earlier);

    /** Weeks from the stretch back to the first of the same length that lies wholly before it. */
    int stride();

    /** Of the stretch so many weeks earlier; empty when its numbers are not known. */
    Optional<Expected> of(int earlier);
}
