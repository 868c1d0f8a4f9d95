// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.api.journal.AuditLog;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Audit entries by {@code time number}; the number counts those of the same instant. */
final class MvAuditLog implements AuditLog {
    private final MvFile file;
    private final Shelf<AuditEntry> entries;
    private final TextMap keys;

    MvAuditLog(Shelves shelves) {
        file = shelves.file();
        entries = shelves.of("audit", AuditEntry.class);
        keys = shelves.index("audit");
    }

    @Override
    public void append(AuditEntry entry) {
        String time = Key.time(entry.at());
        file.write(() -> {
            String number = String.format(Locale.ROOT, "%08d", written(time));
            entries.put(Key.of(time, number), entry);
        });
    }

    @Override
    public List<AuditEntry> latest(int limit) {
        return file.read(
                () -> entries.descending(Shelf.FIRST, Shelf.LAST).limit(limit).toList());
    }

    private int written(String time) {
        @Nullable String last = keys.lowerKey(Key.end(time));
        return last == null || !last.startsWith(Key.start(time))
                ? 0
                : Integer.parseInt(Key.parts(last, 2).get(1)) + 1;
    }
}
