// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/** Invented people to tell. */
public final class Contacts {
    private Contacts() {}

    /** Somebody who has this address and nothing else. */
    static Contact mailed(String id, String email) {
        return contact(id, Optional.empty(), Optional.of(email), Optional.empty());
    }

    static Contact texted(String id, String phone) {
        return contact(id, Optional.of(phone), Optional.empty(), Optional.empty());
    }

    public static Contact posted(String id, URI webhook) {
        return contact(id, Optional.empty(), Optional.empty(), Optional.of(webhook));
    }

    static Roster roster(long version, Contact... contacts) {
        return new Roster(Arrays.asList(contacts), version);
    }

    private static Contact contact(String id, Optional<String> phone, Optional<String> email, Optional<URI> webhook) {
        return new Contact(id, id, Duty.ON_CALL, phone, email, webhook, QuietHours.NIGHT, ZoneOffset.UTC, Language.EN);
    }
}
