// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backtest;

/** A file of counts cannot be read; the message names file and line and says what to do. */
final class BadCounts extends Exception {
    private static final long serialVersionUID = 1L;

    BadCounts(String file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }
}
