// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import dev.whatcrisis.local.store.Entry;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.local.store.OwnerOnly;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A store as JSON lines in ASCII: {@code {"kind":…,"key":…,"value":…}}. The first line says the format, the last one how
 * many lines lie between, so that an export that was cut short is noticed.
 */
public final class Backup {
    private static final String RESTORING = "restoring";

    private Backup() {}

    /** Writes everything in the store, and says how many entries that are. Does not close the stream. */
    public static long export(MvStores stores, OutputStream out) throws IOException {
        return export(stores, out, written -> {});
    }

    private static long export(MvStores stores, OutputStream out, LongConsumer reached) throws IOException {
        return export(stores::entries, out, reached);
    }

    /**
     * Writes these entries as an export, and says how many they are. Does not close the stream.
     *
     * @param entries hands each entry on
     * @param reached is told how many are written, after each
     */
    public static long export(Consumer<Consumer<Entry>> entries, OutputStream out, LongConsumer reached)
            throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
        AtomicLong written = new AtomicLong();
        try {
            line(writer, Line.format(MvStores.FORMAT));
            entries.accept(entry -> {
                line(writer, Line.of(entry));
                reached.accept(written.incrementAndGet());
            });
            line(writer, Line.end(written.get()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
        return written.get();
    }

    /**
     * Reads an export into an empty store, and says how many entries there were.
     *
     * @throws BackupException when it is not an export, is cut short, or comes from a newer release; names the line
     */
    public static long restore(InputStream in, MvStores empty) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Reading reading = new Reading(lines);
            empty.load(Stream.generate(reading::next)
                    .takeWhile(entry -> entry.isPresent())
                    .flatMap(e -> e.stream()));
            return reading.entries();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Puts an export in the place of a folder's store: whole, or not at all.
     *
     * @param replace whether a store that is not empty may be replaced
     * @throws BackupException when it may not, or when the export cannot be read
     */
    public static long restore(InputStream in, Path folder, boolean replace) throws IOException {
        Path beside = folder.resolve(RESTORING);
        try {
            long entries = restoreBeside(in, folder, beside, replace);
            Files.move(
                    beside.resolve(MvStores.FILE),
                    folder.resolve(MvStores.FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return entries;
        } finally {
            MvStores.delete(beside);
        }
    }

    /**
     * Exports to a file, which is there whole or not at all.
     *
     * @param reached is told how many entries are written, after each
     */
    public static long export(MvStores stores, Path file, LongConsumer reached) throws IOException {
        return export(stores::entries, file, reached);
    }

    /** Exports these entries to a file, which is there whole or not at all. */
    public static long export(Consumer<Consumer<Entry>> entries, Path file, LongConsumer reached) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, OwnerOnly.file(part));
        try (OutputStream out = Files.newOutputStream(part)) {
            long written = export(entries, out, reached);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Keeps the present store open meanwhile, so that nobody else can. */
    private static long restoreBeside(InputStream in, Path folder, Path beside, boolean replace) throws IOException {
        try (MvStores present = MvStores.open(folder)) {
            if (!present.isEmpty() && !replace) {
                throw new BackupException("the store in " + folder
                        + " is not empty: give another folder with --store, or replace everything in it with --force");
            }
            MvStores.delete(beside);
            try (MvStores fresh = MvStores.open(beside)) {
                return restore(in, fresh);
            }
        }
    }

    private static void line(BufferedWriter writer, Line line) {
        try {
            writer.write(line.json());
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
