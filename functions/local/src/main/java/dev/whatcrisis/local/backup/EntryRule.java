// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import dev.whatcrisis.local.store.Entry;

/** What entries of one kind must be like. */
interface EntryRule {
    /** @throws BackupException when the entry is not like that; says which part of it, not which line */
    void check(Entry entry);
}
