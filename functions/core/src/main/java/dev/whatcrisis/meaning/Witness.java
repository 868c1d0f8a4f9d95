// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

/** How the writer knows what the post tells. */
public enum Witness {
    /** It happens to the writer or to somebody with them. */
    FIRST_HAND,
    /** The writer saw it. */
    WITNESSED,
    /** Heard or read. */
    HEARSAY,
    /** There is nothing to witness, as in an opinion, a joke or an own post. */
    NONE
}
