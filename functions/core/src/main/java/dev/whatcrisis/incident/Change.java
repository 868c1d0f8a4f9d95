// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.words.Fact;

/** What became of something that a person (or the watch itself) wanted of an incident. */
public sealed interface Change {
    /** It was done; both are still to be stored. */
    record Done(Incident incident, TimelineEntry entry) implements Change {}

    /** It was not done. */
    record Refused(Fact reason) implements Change {}
}
