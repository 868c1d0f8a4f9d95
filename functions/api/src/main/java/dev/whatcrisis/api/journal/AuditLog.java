// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.journal;

import java.util.List;

/** The append-only list of every write. */
public interface AuditLog {
    /** Writes an entry; two equal entries are two. */
    void append(AuditEntry entry);

    /** The newest entries, by time, newest first; of the same instant the later written first. */
    List<AuditEntry> latest(int limit);
}
