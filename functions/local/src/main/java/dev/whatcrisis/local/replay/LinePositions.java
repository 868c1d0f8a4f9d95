// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads text lines in UTF-8 and says where in the bytes each one stands. A line ends with LF, CR or both. */
final class LinePositions {
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];

    /** Where in all bytes the buffer begins. */
    private long bufferStart;

    private int filled;
    private int from;
    private int to;
    private int next;
    private boolean ended;

    LinePositions(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line, the first one at the beginning; false at the end. */
    boolean next() throws IOException {
        if (next > buffer.length / 2) {
            compact();
        }
        boolean afterCr = next > 0 && buffer[next - 1] == '\r';
        if (afterCr && holds(next) && buffer[next] == '\n') {
            next++;
        }
        from = next;
        to = from;
        while (holds(to) && buffer[to] != '\n' && buffer[to] != '\r') {
            to++;
        }
        next = to < filled ? to + 1 : to;
        return next > from;
    }

    /** Whether there is a byte at this place of the buffer; reads on where it must. */
    private boolean holds(int place) throws IOException {
        while (place >= filled && !ended) {
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            int read = in.read(buffer, filled, buffer.length - filled);
            ended = read < 0;
            filled += Math.max(0, read);
        }
        return place < filled;
    }

    /** Where the line begins, in bytes from the beginning. */
    long start() {
        return bufferStart + from;
    }

    /** Bytes of the line, without its end. */
    int length() {
        return to - from;
    }

    String text() {
        return new String(buffer, from, length(), StandardCharsets.UTF_8);
    }

    /** Lets go of the lines that were read, but for the last byte, which tells whether an LF belongs to it. */
    private void compact() {
        int kept = Math.max(0, next - 1);
        System.arraycopy(buffer, kept, buffer, 0, filled - kept);
        bufferStart += kept;
        filled -= kept;
        next -= kept;
    }
}
