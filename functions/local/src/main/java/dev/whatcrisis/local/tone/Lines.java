// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tone;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads lines that end with a line feed, and only that: a text may hold any other sign. */
public final class Lines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private long number;

    /** Lines of a text. */
    public Lines(Reader in) {
        this.in = in;
    }

    /** The number of the line read last, from 1. */
    public long number() {
        return number;
    }

    /** The next line without its end; empty after the last one. */
    public Optional<String> next() throws IOException {
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = in.read();
        }
        number++;
        if (number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
            line.deleteCharAt(0);
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return Optional.of(line.toString());
    }
}
