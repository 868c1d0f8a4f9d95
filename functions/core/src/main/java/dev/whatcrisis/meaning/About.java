// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

/** Whom a post is about. */
public enum About {
    /** The organisation that is watched, named or addressed. */
    US,
    /** Another company, a namesake, a third party. */
    OTHER,
    /** No organisation. */
    NOBODY
}
