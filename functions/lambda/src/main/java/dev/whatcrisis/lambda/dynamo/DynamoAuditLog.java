// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.api.journal.AuditLog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Audit entries; the number counts those of one instant.
 *
 * <pre>{@code
 * audit | 2026-03-01T10:00:00.000000000 00000000 | the entry
 * }</pre>
 */
final class DynamoAuditLog implements AuditLog {
    private static final String PARTITION = "audit";

    private final Documents documents;
    private final Table table;

    DynamoAuditLog(Documents documents) {
        this.documents = documents;
        this.table = documents.table();
    }

    @Override
    public void append(AuditEntry entry) {
        String time = SortableTime.of(entry.at());
        table.tries().until("audit.append", () -> {
            String number = String.format(Locale.ROOT, "%08d", written(time));
            return Optional.of(new Key(PARTITION, time + " " + number))
                    .filter(key -> documents.save("audit.append", key, entry, 0));
        });
    }

    @Override
    public List<AuditEntry> latest(int limit) {
        return table.backwards("audit.latest", PARTITION, Table.FIRST, Table.LAST, limit)
                .limit(limit)
                .map(item -> documents.read(item, AuditEntry.class))
                .toList();
    }

    private int written(String time) {
        return table.backwards("audit.append", PARTITION, time + " ", time + "!", 1)
                .findFirst()
                .map(item -> Integer.parseInt(item.key().place().substring(time.length() + 1)) + 1)
                .orElse(0);
    }
}
