// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

/** Labelled posts cannot be read; the message names file and line and says what is allowed. */
public final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final String words;

    /** A line, counted from 1, and what is wrong with it. */
    public BadRow(String file, long line, String problem) {
        this.words = file + ", line " + line + ": " + problem;
    }

    @Override
    public String getMessage() {
        return words;
    }
}
