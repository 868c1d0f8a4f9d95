// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.rota;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.rota.Gap;
import dev.whatcrisis.rota.Gaps;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.Shift;
import dev.whatcrisis.rota.Standby;
import dev.whatcrisis.rota.Timetable;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a rota as it is at a moment. An address is a secret of the team: only its host is told. */
final class RotaJson {
    private static final int NEXT = 5;
    private static final Duration GAPS = Duration.ofDays(30);

    private final Roster roster;
    private final ZoneId zone;
    private final Words words;
    private final Instant now;

    /** @param zone of the team, for its hours of the week */
    RotaJson(Roster roster, ZoneId zone, Words words, Instant now) {
        this.roster = roster;
        this.zone = zone;
        this.words = words;
        this.now = now;
    }

    ObjectNode write(Rota rota) {
        Optional<Timetable> read = rota.timetable();
        ObjectNode json = Json.object().put("kept", rota.kept());
        json.set("host", Json.maybeText(rota.address().map(URI::getHost)));
        json.set("readAt", Json.maybeInstant(read.map(Timetable::readAt)));
        json.set("until", Json.maybeInstant(read.map(Timetable::until)));
        json.set("now", Json.array(onDuty(rota), this::shift));
        json.set("next", Json.array(next(rota), this::shift));
        json.set("away", Json.array(away(rota), this::shift));
        json.set("gaps", Json.array(Gaps.between(rota, now, now.plus(GAPS), zone), this::gap));
        json.set("notes", Json.array(notes(rota), note -> Json.text(words.say(note))));
        return json.put("version", rota.version());
    }

    private List<Shift> onDuty(Rota rota) {
        List<String> onDuty = Standby.of(rota, now).onDuty();
        return known(rota, Shift.Kind.DUTY).stream()
                .filter(shift -> onDuty.contains(shift.contact()) && shift.meets(now, now.plusMillis(1)))
                .toList();
    }

    private List<Shift> next(Rota rota) {
        return known(rota, Shift.Kind.DUTY).stream()
                .filter(shift -> shift.from().isAfter(now))
                .limit(NEXT)
                .toList();
    }

    private List<Shift> away(Rota rota) {
        return known(rota, Shift.Kind.AWAY).stream()
                .filter(shift -> shift.until().isAfter(now))
                .limit(NEXT)
                .toList();
    }

    private List<Shift> known(Rota rota, Shift.Kind kind) {
        return rota.shifts().stream()
                .filter(shift ->
                        shift.kind() == kind && roster.find(shift.contact()).isPresent())
                .toList();
    }

    private ObjectNode shift(Shift shift) {
        return Json.object()
                .put("contact", shift.contact())
                .put("name", roster.find(shift.contact()).map(Contact::name).orElse(shift.contact()))
                .put("from", shift.from().toString())
                .put("until", shift.until().toString());
    }

    private ObjectNode gap(Gap gap) {
        ObjectNode json = Json.object().put("from", gap.from().toString());
        json.set("until", Json.maybeInstant(gap.until()));
        return json.put("sentence", words.say(gap.said()));
    }

    /** What a person should know of how it was read. */
    private static List<Fact> notes(Rota rota) {
        List<Fact> notes = new ArrayList<>();
        rota.trouble().ifPresent(trouble -> notes.add(trouble.said(rota.timetable())));
        rota.timetable().ifPresent(read -> {
            if (read.shifts().isEmpty()) {
                notes.add(Fact.of("rota.nobody"));
            }
            if (read.unnamed() > 0) {
                notes.add(Fact.of("rota.unnamed").with("n", read.unnamed()));
            }
            if (read.unread() > 0) {
                notes.add(Fact.of("rota.unread").with("n", read.unread()));
            }
        });
        return notes;
    }
}
