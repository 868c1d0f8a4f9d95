// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.access;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Somebody who holds an access token.
 *
 * @param id 1 to 40 lower-case letters, digits, hyphens; how the audit log and timelines call this person
 * @param name 1 to 60 characters
 * @param tokenHash SHA-256 of the token, 64 lower-case hexadecimal digits; the token itself is nowhere
 */
public record Person(String id, String name, Role role, String tokenHash, Instant createdAt) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public Person {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "person id \"" + id + "\" must be 1 to 40 lower-case letters, digits or hyphens");
        }
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("a person's name must be 1 to 60 characters");
        }
    }

    /** Without the hash, so that a log line cannot carry it. */
    @Override
    public String toString() {
        return "Person[" + id + ", " + role + "]";
    }
}
