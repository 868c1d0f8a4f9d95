// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.roster;

import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Receiver;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads a roster that was sent. */
final class RosterFields {
    private static final int MOST = 50;
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PHONE = 20;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_URL = 1000;

    private RosterFields() {}

    /** What was sent, and the version that it was made from, if one was given. */
    record Sent(List<Contact> contacts, Optional<Long> version) {}

    /**
     * @param otherwise of those for whom no language is written
     * @param known the roster that it may replace: an address in the clear, which only the owner of the machine can have
     *     named there, may stay
     */
    static Sent read(Fields fields, Language otherwise, Roster known) {
        List<Contact> contacts = contacts(fields, otherwise, known);
        Optional<Long> version = fields.whole("version");
        fields.end();
        return new Sent(contacts, version);
    }

    static List<Contact> contacts(Fields fields, Language otherwise, Roster known) {
        fields.need("contacts");
        List<Contact> contacts = fields.objects("contacts", MOST).stream()
                .map(contact -> contact(contact, otherwise, known))
                .toList();
        fields.make("contacts", () -> new Roster(contacts, 0));
        return contacts;
    }

    private static Contact contact(Fields fields, Language otherwise, Roster known) {
        String id = fields.text("id", LONGEST_ID);
        String name = fields.text("name", LONGEST_NAME).strip();
        Duty duty = fields.choice("duty", Duty.class);
        Optional<String> phone = fields.maybeText("phone", LONGEST_PHONE);
        Optional<String> email = fields.maybeText("email", LONGEST_EMAIL);
        Optional<URI> webhook = webhook(fields, known.find(id).flatMap(Contact::webhook));
        QuietHours quiet =
                fields.object("quietHours").map(RosterFields::quietHours).orElse(QuietHours.NIGHT);
        ZoneId zone = fields.zone("zone");
        Language language = fields.maybeChoice("language", Language.class).orElse(otherwise);
        Optional<Instant> paused = fields.maybeInstant("pausedUntil");
        fields.end();
        return fields.make(() -> new Contact(id, name, duty, phone, email, webhook, quiet, zone, language, paused));
    }

    private static Optional<URI> webhook(Fields fields, Optional<URI> known) {
        return fields.maybeText("webhook", LONGEST_URL)
                .map(written -> parse(written)
                        .filter(uri -> new Receiver(uri).secure() || known.equals(Optional.of(uri)))
                        .orElseThrow(() -> Problem.field(fields.at("webhook"), Fact.of("refusal.https"))));
    }

    private static Optional<URI> parse(String written) {
        try {
            return Optional.of(new URI(written));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static QuietHours quietHours(Fields fields) {
        QuietHours hours = new QuietHours(time(fields, "from"), time(fields, "until"));
        fields.end();
        return hours;
    }

    private static LocalTime time(Fields fields, String name) {
        String written = fields.text(name, "00:00".length());
        try {
            return LocalTime.parse(written);
        } catch (DateTimeParseException e) {
            throw Problem.field(fields.at(name), Fact.of("refusal.time"));
        }
    }
}
