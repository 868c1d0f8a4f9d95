// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person (or a channel of the team) that can be told something.
 *
 * @param id 1 to 40 lower-case letters, digits, hyphens
 * @param phone E.164, for SMS
 * @param webhook where JSON is posted (Slack, Teams, ntfy, own)
 * @param pausedUntil until when somebody else is asked first, and nobody else's turn rings here; empty when that was not said
 */
public record Contact(
        String id,
        String name,
        Duty duty,
        Optional<String> phone,
        Optional<String> email,
        Optional<URI> webhook,
        QuietHours quietHours,
        ZoneId zone,
        Language language,
        Optional<Instant> pausedUntil) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    public Contact {
        require(
                ID.matcher(id).matches(),
                "unusable.contact.id",
                "id",
                id,
                "1 to 40 lower-case letters, digits or hyphens");
        require(!name.isBlank() && name.length() <= 60, "unusable.contact.name", "name", name, "1 to 60 characters");
        phone.ifPresent(p -> require(
                E164.matcher(p).matches(), "unusable.contact.phone", "phone", p, "E.164, for example +33612345678"));
        email.ifPresent(
                e -> require(EMAIL.matcher(e).matches(), "unusable.contact.email", "email", e, "an e-mail address"));
    }

    /** One that is asked in turn. */
    public Contact(
            String id,
            String name,
            Duty duty,
            Optional<String> phone,
            Optional<String> email,
            Optional<URI> webhook,
            QuietHours quietHours,
            ZoneId zone,
            Language language) {
        this(id, name, duty, phone, email, webhook, quietHours, zone, language, Optional.empty());
    }

    /** The same, told in that language. */
    public Contact in(Language other) {
        return new Contact(id, name, duty, phone, email, webhook, quietHours, zone, other, pausedUntil);
    }

    /** The same, with these ways to be told. */
    public Contact by(Optional<String> number, Optional<String> address, Optional<URI> hook) {
        return new Contact(id, name, duty, number, address, hook, quietHours, zone, language, pausedUntil);
    }

    /** The same, not asked until then; or in turn again. */
    public Contact paused(Optional<Instant> until) {
        return new Contact(id, name, duty, phone, email, webhook, quietHours, zone, language, until);
    }

    /** The same, with another place in the order. */
    public Contact with(Duty other) {
        return new Contact(id, name, other, phone, email, webhook, quietHours, zone, language, pausedUntil);
    }

    public boolean pausedAt(Instant now) {
        return pausedUntil.filter(now::isBefore).isPresent();
    }

    private static void require(boolean holds, String key, String field, String value, String form) {
        if (!holds) {
            throw new UnusableValueException(
                    key, Map.of("text", value), "contact " + field + " \"" + value + "\" must be " + form);
        }
    }
}
