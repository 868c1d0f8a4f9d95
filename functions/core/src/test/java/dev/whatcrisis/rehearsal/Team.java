// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rehearsal;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Ana in Paris, with a phone and an address; Kim in Tokyo, with an address; the team's room. */
final class Team {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static final Contact ANA = contact("ana", Optional.of("+12025550101"), Optional.of("ana@team.example"), PARIS);
    static final Contact KIM =
            contact("kim", Optional.empty(), Optional.of("kim@team.example"), ZoneId.of("Asia/Tokyo"));
    static final Contact ROOM = contact("room", Optional.empty(), Optional.empty(), PARIS)
            .by(Optional.empty(), Optional.empty(), Optional.of(URI.create("https://hooks.example/room")));

    private Team() {}

    static Roster of(Contact... contacts) {
        return new Roster(List.of(contacts), 1);
    }

    static Instant paris(String at) {
        return LocalDateTime.parse(at).atZone(PARIS).toInstant();
    }

    private static Contact contact(String id, Optional<String> phone, Optional<String> email, ZoneId zone) {
        return new Contact(
                id, "Name of " + id, Duty.ON_CALL, phone, email, Optional.empty(), QuietHours.NIGHT, zone, Language.EN);
    }
}
