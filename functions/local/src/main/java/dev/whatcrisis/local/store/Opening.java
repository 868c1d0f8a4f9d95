// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BiFunction;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Opens a store's file; in the place of a damaged one, its newest good copy. */
final class Opening {
    /** Under this the file says of itself that what was deleted after the copy is still to be deleted in it. */
    static final String DELETIONS = "deletions";

    private static final String RECOVERED = "recovered";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Bytes before the first commit. */
    private static final int HEADER = 8192;

    private final Path path;
    private final Disk disk;
    private final SealFile seals;
    private final Copies copies;

    Opening(Path path, Disk disk, SealFile seals, Copies copies) {
        this.path = path;
        this.disk = disk;
        this.seals = seals;
        this.copies = copies;
    }

    /**
     * What was opened.
     *
     * @param seal of what is in it
     */
    record Opened(OpenMaps maps, Seal seal) {
        /** How it became what it is, when it was a copy once. */
        Optional<Recovered> recovered() {
            return maps.about(RECOVERED).flatMap(Recovered::parse);
        }
    }

    /** Opens the file, or its newest good copy. */
    Opened openOrRecover(Optional<Seal> known, Instant now) {
        try {
            return open(known);
        } catch (DamagedException e) {
            Copies.Copy copy = copies.newestGood().orElseThrow(() -> new StoreException(refusal(e), e));
            putInPlace(copy, known, now);
            return open(seals.read());
        }
    }

    /** Opens the file, and changes nothing when it is damaged. */
    Opened openOrSay(Optional<Seal> known) {
        try {
            return open(known);
        } catch (DamagedException e) {
            throw new StoreException(
                    copies.newestGood()
                            .map(copy -> damaged(e) + "; at the next start its copy of " + copy.at()
                                    + " is opened in its place")
                            .orElseGet(() -> refusal(e)),
                    e);
        }
    }

    /** It is read to its end before it is opened for writing, which may change a damaged file. */
    private Opened open(Optional<Seal> known) {
        Seal seal = holdsNothing() ? expectedNothing(known) : sound(known);
        OpenMaps maps = maps(OpenMaps::open);
        if (maps.seal().filter(found -> !found.equals(seal)).isPresent()) {
            maps.abandon();
            throw new StoreException("the store " + path + " was written by another program just now: start again");
        }
        maps.format(MvFile.FORMAT);
        return new Opened(maps, seal);
    }

    private boolean holdsNothing() {
        try {
            return Files.notExists(path) || Files.size(path) == 0 || unfinished();
        } catch (IOException e) {
            throw new StoreException("the store " + path + " cannot be read: " + e, e);
        }
    }

    /** The library's header alone, and not the whole of it: the disk was full when the store was to be made. */
    private boolean unfinished() throws IOException {
        return Files.size(path) < HEADER
                && new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).startsWith("H:");
    }

    private Seal expectedNothing(Optional<Seal> known) {
        if (known.isPresent() || !copies.newestFirst().isEmpty()) {
            throw new DamagedException(Files.exists(path) ? "the file is empty" : "the file is gone");
        }
        try {
            if (Files.exists(path) && Files.size(path) > 0) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new StoreException("the store " + path + " cannot be made: " + e, e);
        }
        return Seal.fresh();
    }

    private Seal sound(Optional<Seal> known) {
        OpenMaps maps = maps(OpenMaps::readOnly);
        try {
            if (maps.format() > MvFile.FORMAT) {
                throw new StoreException(
                        StoreWords.newer(path, "format " + maps.format() + ", this one knows up to " + MvFile.FORMAT));
            }
            Seal seal = Soundness.of(maps, known, true);
            if (seal.entries() == 0
                    && seal.generation() == 0
                    && !copies.newestFirst().isEmpty()) {
                throw new DamagedException("it is empty, though there are copies of what it held");
            }
            return seal;
        } finally {
            maps.abandon();
        }
    }

    private OpenMaps maps(BiFunction<Disk, Path, OpenMaps> how) {
        try {
            return how.apply(disk, path);
        } catch (MVStoreException e) {
            if (inTheWay(e)) {
                throw new StoreException(StoreWords.of(path, e), e);
            }
            throw new DamagedException("it cannot be opened: " + e.getMessage(), e);
        } catch (RuntimeException | VirtualMachineError e) {
            throw new DamagedException("it cannot be opened: " + e, e);
        }
    }

    /** What says nothing about the file itself; it may be whole. */
    private static boolean inTheWay(MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED, DataUtils.ERROR_UNSUPPORTED_FORMAT, DataUtils.ERROR_WRITING_FAILED ->
                true;
            case DataUtils.ERROR_READING_FAILED ->
                e.getCause() instanceof IOException && !(e.getCause() instanceof EOFException);
            default -> false;
        };
    }

    /** Made ready under another name first: a crash leaves the damaged file, or none, and then this is done again. */
    private void putInPlace(Copies.Copy copy, Optional<Seal> known, Instant now) {
        try {
            Path part = path.resolveSibling(path.getFileName() + ".part");
            Files.copy(copy.path(), part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Optional<Path> aside = Files.exists(path) ? Optional.of(aside(now)) : Optional.empty();
            Seal seal = copy.seal()
                    .in(Math.max(
                                    copy.seal().generation(),
                                    known.map(Seal::generation).orElse(0L))
                            + 1);
            OpenMaps maps = OpenMaps.open(disk, part);
            maps.about(DELETIONS, Optional.of("pending"));
            maps.about(
                    RECOVERED,
                    Optional.of(new Recovered(
                                    now,
                                    copy.at(),
                                    known.map(Seal::entries).orElse(-1L),
                                    aside.map(file -> file.getFileName().toString())
                                            .orElse(""))
                            .text()));
            maps.seal(seal);
            maps.close();
            if (aside.isPresent()) {
                Files.move(path, aside.get(), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            seals.write(seal);
        } catch (IOException | MVStoreException e) {
            throw new StoreException(
                    "the store " + path + " is damaged, and its copy of " + copy.at() + " cannot be put in its place: "
                            + e.getMessage() + ". Is the disk full? Nothing was removed; start again with more room",
                    e);
        }
    }

    private Path aside(Instant now) {
        String name = path.getFileName() + ".damaged-" + STAMP.format(now);
        Path aside = path.resolveSibling(name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = path.resolveSibling(name + "-" + i);
        }
        return aside;
    }

    private String refusal(DamagedException e) {
        return damaged(e) + ", and there is no good copy of it. Nothing was changed: move the folder "
                + path.toAbsolutePath().normalize().getParent() + " away, then restore an export or start anew";
    }

    private String damaged(DamagedException e) {
        return "the store " + path + " is damaged or is not a store: " + e.getMessage();
    }
}
