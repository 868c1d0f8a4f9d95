// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.access;

/** What a person may do; each role may do everything the ones before it may. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Acts on incidents. */
    RESPONDER,
    /** Changes watches, the roster and people. */
    ADMIN;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
