// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.judge;

/** A case cannot be read; the message names file, line and field and says what is allowed. */
final class BadCase extends Exception {
    private static final long serialVersionUID = 1L;

    private final String words;

    BadCase(String file, long line, String problem) {
        this.words = file + ", line " + line + ": " + problem;
    }

    @Override
    public String getMessage() {
        return words;
    }
}
