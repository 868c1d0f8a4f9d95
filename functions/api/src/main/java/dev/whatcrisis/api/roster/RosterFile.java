// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.roster;

import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Roster;

/** A roster in a file, written as {@code PUT /roster} takes it and {@code GET /roster} gives it. */
public final class RosterFile {
    private RosterFile() {}

    /**
     * @param otherwise of those for whom no language is written
     * @throws Problem that names the field, when something cannot be used
     */
    public static Roster read(byte[] json, Language otherwise) {
        return new Roster(
                RosterFields.read(Fields.of(json), otherwise, Roster.EMPTY).contacts(), 0);
    }
}
