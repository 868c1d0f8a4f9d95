// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import java.io.Reader;

/** The characters of an answer, a few at a time; a parser that eats the time gets no more of them. */
public final class PatientReader extends Reader {
    private static final int PIECE = 2048;

    private final String text;
    private final Patience patience;
    private int at;

    public PatientReader(String text, Patience patience) {
        this.text = text;
        this.patience = patience;
    }

    @Override
    public int read(char[] into, int offset, int length) {
        patience.check();
        int count = Math.min(Math.min(length, PIECE), text.length() - at);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        text.getChars(at, at + count, into, offset);
        at += count;
        return count;
    }

    @Override
    public void close() {
        at = text.length();
    }
}
