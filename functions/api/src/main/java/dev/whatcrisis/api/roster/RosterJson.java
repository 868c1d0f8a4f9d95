// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.roster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the roster. */
final class RosterJson {
    /** As they are sent; a restored roster may hold seconds. */
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private RosterJson() {}

    static ObjectNode write(Roster roster) {
        ObjectNode json = Json.object();
        json.set("contacts", Json.array(roster.contacts(), RosterJson::contact));
        return json.put("version", roster.version());
    }

    static ObjectNode contact(Contact contact) {
        ObjectNode json = Json.object()
                .put("id", contact.id())
                .put("name", contact.name())
                .put("duty", contact.duty().name());
        json.set("phone", Json.maybeText(contact.phone()));
        json.set("email", Json.maybeText(contact.email()));
        json.set("webhook", Json.maybeText(contact.webhook().map(URI::toString)));
        json.set("quietHours", quietHours(contact.quietHours()));
        json.put("zone", contact.zone().getId())
                .put("language", contact.language().name());
        return json.set("pausedUntil", Json.maybeInstant(contact.pausedUntil()));
    }

    private static ObjectNode quietHours(QuietHours hours) {
        return Json.object().put("from", MINUTES.format(hours.from())).put("until", MINUTES.format(hours.until()));
    }
}
