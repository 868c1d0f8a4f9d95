// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

/** Who posted. */
public enum Role {
    /** Somebody else. */
    MENTION,
    /** The organisation's own account. */
    OWN
}
