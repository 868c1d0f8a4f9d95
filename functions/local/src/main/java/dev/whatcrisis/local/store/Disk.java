// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;

/**
 * How the files of a store are opened.
 *
 * @param scheme what the library finds its file system by; empty for the machine's own
 */
record Disk(String scheme) {
    static final Disk OWN = new Disk("");

    String name(Path file) {
        return scheme + file;
    }

    /** Opens a file for reading and writing; a new one is for its owner alone. */
    FileChannel open(Path file) throws IOException {
        make(file);
        return FilePath.get(name(file)).open("rw");
    }

    void make(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, OwnerOnly.file(file));
        }
    }

    static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }
}
