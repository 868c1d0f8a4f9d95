// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads stretches of a text file in UTF-8. Those that follow one another are read many at a time. */
final class TextStretches implements Closeable {
    private static final int AHEAD = 1 << 16;

    /** The ends of lines and empty lines between two stretches; what is farther apart does not follow. */
    private static final int BETWEEN = 64;

    private final FileChannel file;
    private ByteBuffer buffer = ByteBuffer.allocate(AHEAD).limit(0);
    private long bufferStart;
    private long end;

    TextStretches(Path file) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.READ);
    }

    /** The text of {@code length} bytes from {@code start} on. */
    String read(long start, int length) throws IOException {
        boolean held = start >= bufferStart && start + length <= bufferStart + buffer.limit();
        if (!held) {
            fill(start, follows(start) ? Math.max(AHEAD, length) : length);
        }
        end = start + length;
        int offset = (int) (start - bufferStart);
        int there = Math.min(length, buffer.limit() - offset);
        return new String(buffer.array(), offset, Math.max(0, there), StandardCharsets.UTF_8);
    }

    private boolean follows(long start) {
        return start >= end && start - end <= BETWEEN;
    }

    private void fill(long start, int length) throws IOException {
        buffer = buffer.capacity() < length
                ? ByteBuffer.allocate(length)
                : buffer.clear().limit(length);
        bufferStart = start;
        while (buffer.hasRemaining() && file.read(buffer, start + buffer.position()) >= 0) {
            continue;
        }
        buffer.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
