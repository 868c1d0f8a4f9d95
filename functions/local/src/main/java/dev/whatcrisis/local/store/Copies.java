// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies of a store, one a day, in a folder beside it. What is copied is compared with its seal first, and the copy is
 * read again before it takes its name: there is no copy of a damaged store, and no damaged copy of a good one.
 */
final class Copies {
    /** Beside the store. */
    static final String FOLDER = "copies";

    static final int KEPT = 7;

    private static final String COPIED = "copied";
    private static final Pattern NAME = Pattern.compile("store-\\d{4}-\\d{2}-\\d{2}\\.mv");
    private static final int ENTRIES_AT_ONCE = 10_000;

    private final Path folder;
    private final Disk disk;

    /** One that was read and found to be whole. */
    record Copy(Path path, Seal seal, Instant at) {}

    Copies(Path store, Disk disk) {
        this.folder = store.resolveSibling(FOLDER);
        this.disk = disk;
    }

    /**
     * Makes the copy of this day, in the place of an earlier one of the same day, and removes those beyond the seventh.
     *
     * @throws DamagedException when the store does not hold what was sealed
     */
    void make(OpenMaps store, Seal seal, Instant now) throws IOException {
        Files.createDirectories(folder, OwnerOnly.folder(folder));
        Path part = folder.resolve("store.part");
        Files.deleteIfExists(part);
        try {
            disk.make(part);
            write(store, seal, part, now);
            if (sound(part).isEmpty()) {
                throw new IOException("the copy " + part + " was not read back as it was written");
            }
            Files.move(
                    part,
                    folder.resolve("store-" + now.atZone(ZoneOffset.UTC).toLocalDate() + ".mv"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        for (Path old : newestFirst().stream().skip(KEPT).toList()) {
            Files.delete(old);
        }
    }

    List<Path> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest copy that is whole. */
    Optional<Copy> newestGood() {
        return newestFirst().stream().flatMap(file -> sound(file).stream()).findFirst();
    }

    /** When the oldest copy was made. */
    Optional<Instant> oldest() {
        List<Path> all = newestFirst();
        return all.isEmpty() ? Optional.empty() : sound(all.getLast()).map(Copy::at);
    }

    private void write(OpenMaps store, Seal seal, Path file, Instant now) {
        OpenMaps copy = OpenMaps.open(disk, file);
        try {
            Seal counted = seal.empty();
            for (String name : store.names()) {
                var entries = Range.ascending(store.map(name), Shelf.FIRST, Shelf.LAST)
                        .iterator();
                while (entries.hasNext()) {
                    Map.Entry<String, String> entry = entries.next();
                    copy.map(name).put(entry.getKey(), entry.getValue());
                    counted = counted.plus(name, entry.getKey(), entry.getValue());
                    if (counted.entries() % ENTRIES_AT_ONCE == 0) {
                        copy.commit();
                    }
                }
            }
            Soundness.require(counted, seal);
            copy.about(COPIED, Optional.of(now.toString()));
            copy.format(store.format());
            copy.seal(seal);
            copy.commit();
            copy.close();
        } finally {
            copy.abandon();
        }
    }

    private Optional<Copy> sound(Path file) {
        return Soundness.guarded(() -> {
            OpenMaps copy = OpenMaps.readOnly(disk, file);
            try {
                Seal seal = Soundness.of(copy, Optional.empty(), false);
                return copy.about(COPIED).map(at -> new Copy(file, seal, Instant.parse(at)));
            } finally {
                copy.abandon();
            }
        });
    }
}
