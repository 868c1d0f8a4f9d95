// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import dev.whatcrisis.local.store.Entry;
import dev.whatcrisis.local.store.MvStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an export entry by entry and checks that it is whole. */
final class Reading {
    private final BufferedReader lines;
    private long number;
    private long entries;

    Reading(BufferedReader lines) {
        this.lines = lines;
    }

    /** The next entry; empty at the proper end. */
    Optional<Entry> next() {
        if (number == 0) {
            requireFormat(line());
        }
        Line line = line();
        if (!line.isEnd()) {
            entries++;
            return Optional.of(checked(line.entry()));
        }
        if (line.value().asLong(-1) != entries) {
            throw wrong("says that there are " + line.value() + " entries, but there are " + entries);
        }
        return Optional.empty();
    }

    private Entry checked(Entry entry) {
        try {
            EntryRules.check(entry);
            return entry;
        } catch (BackupException e) {
            throw wrong("(" + entry.kind() + ") cannot be restored: " + e.getMessage());
        }
    }

    long entries() {
        return entries;
    }

    private void requireFormat(Line first) {
        if (!first.isFormat()) {
            throw wrong("is not the beginning of an export of What Crisis?");
        }
        if (first.value().asInt(0) > MvStores.FORMAT) {
            throw wrong("says that a newer release wrote this export: update this installation");
        }
    }

    private Line line() {
        number++;
        try {
            @Nullable String text = lines.readLine();
            if (text == null) {
                throw wrong("is missing: the export is cut short");
            }
            return Line.parse(text);
        } catch (BackupException e) {
            throw number == 0 || String.valueOf(e.getMessage()).startsWith("line ") ? e : wrong(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BackupException wrong(@Nullable String what) {
        return new BackupException("line " + number + " " + what);
    }
}
