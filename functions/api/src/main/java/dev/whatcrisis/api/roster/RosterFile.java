// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.roster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Roster;
import java.util.List;

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

    /**
     * Those in the field {@code contacts} of a larger document.
     *
     * @param otherwise of those for whom no language is written
     * @param known the roster that they may replace
     */
    public static List<Contact> contacts(Fields fields, Language otherwise, Roster known) {
        return RosterFields.contacts(fields, otherwise, known);
    }

    public static ObjectNode write(Contact contact) {
        return RosterJson.contact(contact);
    }
}
