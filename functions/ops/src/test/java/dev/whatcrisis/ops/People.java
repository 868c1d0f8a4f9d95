// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Contacts. */
public final class People {
    public static final String PHONE = "+33612345678";

    private People() {}

    public static Roster roster(Contact... contacts) {
        return new Roster(List.of(contacts), 0);
    }

    public static Contact withPhone(String id, String phone) {
        return contact(id, Optional.of(phone), Optional.empty(), Optional.empty());
    }

    /** At {@code <id>@team.example}. */
    public static Contact withMail(String id) {
        return contact(id, Optional.empty(), Optional.of(id + "@team.example"), Optional.empty());
    }

    public static Contact withWebhook(String id) {
        return contact(id, Optional.empty(), Optional.empty(), Optional.of(URI.create("https://hooks.example/x")));
    }

    public static Contact contact(String id, Optional<String> phone, Optional<String> email, Optional<URI> webhook) {
        return new Contact(
                id,
                id,
                Duty.AWAKE_FIRST,
                phone,
                email,
                webhook,
                QuietHours.NIGHT,
                ZoneId.of("Europe/Paris"),
                Language.EN);
    }
}
