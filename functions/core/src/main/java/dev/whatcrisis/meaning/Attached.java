// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

/** What a post says is attached to it. */
public enum Attached {
    NONE,
    PHOTO,
    VIDEO,
    /** Letters, files, screenshots of text. */
    DOCUMENT
}
