// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import dev.whatcrisis.local.store.Entry;

/** Entries that point to others, or say since when. */
record TextRule(KeyForm key, Part value) implements EntryRule {
    @Override
    public void check(Entry entry) {
        key.check(entry.key());
        try {
            value.check(entry.value());
        } catch (BackupException e) {
            throw new BackupException("the value is wrong: " + e.getMessage());
        }
    }
}
