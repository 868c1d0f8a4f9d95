// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

/** Names an incident; made from its watch, story and opening time, so that two detectors make the same one. */
public record IncidentId(String value) {
    public IncidentId {
        if (!value.matches("[a-z0-9-]{1,80}")) {
            throw new IllegalArgumentException(
                    "incident id \"" + value + "\" must be lower-case letters, digits, hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
