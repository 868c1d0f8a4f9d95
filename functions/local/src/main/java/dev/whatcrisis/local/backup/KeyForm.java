// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The parts of a key, joined by spaces; the last one may hold spaces itself. */
record KeyForm(List<Part> parts) {
    static KeyForm of(Part... parts) {
        return new KeyForm(Arrays.asList(parts));
    }

    /** @throws BackupException when the key is not of this form */
    void check(String key) {
        String[] found = key.split(" ", parts.size());
        if (found.length < parts.size()) {
            throw new BackupException("the key " + Quoted.of(key) + " is not of the form \"" + this + "\"");
        }
        for (int i = 0; i < found.length; i++) {
            try {
                parts.get(i).check(found[i]);
            } catch (BackupException e) {
                throw new BackupException("the key is not of the form \"" + this + "\": " + e.getMessage());
            }
        }
    }

    @Override
    public String toString() {
        return parts.stream().map(part -> part.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" "));
    }
}
