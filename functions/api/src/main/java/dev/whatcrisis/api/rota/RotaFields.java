// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.rota;

import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.rota.CalendarReader;
import dev.whatcrisis.rota.CalendarReading;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.Timetable;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A calendar that was sent: its address, or a file. Neither means that there is to be none.
 *
 * @param version the one that was read, if it was given
 */
record RotaFields(Optional<String> address, Optional<String> file, Optional<Long> version) {
    private static final int LONGEST_ADDRESS = 1_000;

    /** What a request may hold, less what JSON needs around it. */
    private static final int LONGEST_FILE = 60_000;

    static RotaFields read(Fields fields) {
        RotaFields sent = new RotaFields(
                fields.maybeText("address", LONGEST_ADDRESS),
                fields.maybeFile("calendar", LONGEST_FILE),
                fields.whole("version"));
        fields.why();
        fields.end();
        if (sent.address.isPresent() && sent.file.isPresent()) {
            throw Problem.field("calendar", Fact.of("refusal.one-calendar"));
        }
        return sent;
    }

    /**
     * Reads it, now.
     *
     * @throws Problem when it cannot be read
     */
    Rota rota(CalendarReader calendars, Roster roster, Instant now) {
        Optional<URI> at = address.map(RotaFields::uri);
        Optional<Timetable> read = at.map(uri -> timetable("address", calendars.fetch(uri, roster, now)))
                .or(() -> file.map(text -> timetable("calendar", calendars.read(text, roster, now))));
        return new Rota(at, read, Optional.empty(), 0);
    }

    private static Timetable timetable(String field, CalendarReading reading) {
        return switch (reading) {
            case Timetable timetable -> timetable;
            case CalendarReading.Unreadable unreadable ->
                throw Problem.field(field, Fact.of("calendar.unreadable").with("why", List.of(unreadable.why())));
        };
    }

    private static URI uri(String written) {
        try {
            return new URI(written.strip());
        } catch (URISyntaxException e) {
            throw Problem.field("address", Fact.of("refusal.https"));
        }
    }
}
