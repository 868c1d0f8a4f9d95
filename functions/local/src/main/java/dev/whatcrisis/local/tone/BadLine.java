// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tone;

/** A line is no text to score; the message names file and line and says what is allowed. */
public final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;

    private final String words;

    /** A line, counted from 1, and what is wrong with it. */
    public BadLine(String file, long line, String problem) {
        this.words = file + ", line " + line + ": " + problem;
    }

    @Override
    public String getMessage() {
        return words;
    }
}
