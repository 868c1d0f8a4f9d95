// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The last seal, kept beside the store: so that a store that lost its newest commits, and opens as it was before, is
 * noticed. It is written over in place after each commit and is not synced: one that is older than the store says nothing
 * against it.
 */
final class SealFile {
    /** Beside the store. */
    static final String NAME = "store.seal";

    private static final int BYTES = 256;
    private static final Logger LOG = System.getLogger(SealFile.class.getName());

    private final Path path;
    private final Disk disk;

    SealFile(Path store, Disk disk) {
        this.path = store.resolveSibling(NAME);
        this.disk = disk;
    }

    /** Empty when there is none, or none that can be trusted. */
    Optional<Seal> read() {
        try {
            return Files.exists(path)
                    ? Seal.parse(new String(Files.readAllBytes(path), StandardCharsets.US_ASCII).strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A seal that cannot be written leaves the one before, which is true of an earlier commit. */
    void write(Seal seal) {
        byte[] line = String.format("%-" + (BYTES - 1) + "s%n", seal.text()).getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel = disk.open(path)) {
            Disk.writeFully(channel, ByteBuffer.wrap(line), 0);
        } catch (IOException e) {
            LOG.log(Logger.Level.DEBUG, "the seal could not be written", e);
        }
    }
}
