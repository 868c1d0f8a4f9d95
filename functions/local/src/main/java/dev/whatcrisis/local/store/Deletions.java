// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was deleted for good since the oldest copy, in a file of its own: when a copy is opened it is deleted there again.
 * A line is on the disk before the deletion is.
 */
final class Deletions {
    /** Beside the store. */
    static final String NAME = "store.deleted";

    private final Path path;
    private final Disk disk;

    Deletions(Path store, Disk disk) {
        this.path = store.resolveSibling(NAME);
        this.disk = disk;
    }

    List<Deletion> all() throws IOException {
        return Files.exists(path)
                ? Files.readString(path, StandardCharsets.ISO_8859_1)
                        .lines()
                        .flatMap(line -> Deletion.parse(line).stream())
                        .toList()
                : List.of();
    }

    /** A line that a crash cut off stays behind, alone on its line. */
    void append(Collection<Deletion> deletions) throws IOException {
        if (!deletions.isEmpty()) {
            append(path, deletions);
        }
    }

    private void append(Path file, Collection<Deletion> deletions) throws IOException {
        try (FileChannel channel = disk.open(file)) {
            Disk.writeFully(channel, bytes(deletions), channel.size());
            channel.force(true);
        }
    }

    /** Forgets what was deleted before the oldest copy was made. */
    void forget(Instant before) {
        try {
            List<Deletion> known = all();
            List<Deletion> kept =
                    known.stream().filter(d -> !d.at().isBefore(before)).toList();
            if (kept.size() < known.size()) {
                Path part = path.resolveSibling(NAME + ".part");
                Files.deleteIfExists(part);
                append(part, kept);
                Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer bytes(Collection<Deletion> deletions) {
        String lines = deletions.stream().map(Deletion::line).collect(Collectors.joining("\n", "\n", "\n"));
        return ByteBuffer.wrap(lines.getBytes(StandardCharsets.ISO_8859_1));
    }
}
