// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import dev.whatcrisis.alert.Night;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.roster.Pauses;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** What who got a message can say of being asked at all, on its page. */
enum Pausing {
    NOT_TONIGHT("not-tonight"),
    AWAY("away"),
    RESUME("resume");

    private final String verb;

    Pausing(String verb) {
        this.verb = verb;
    }

    static Optional<Pausing> of(String verb) {
        return Arrays.stream(values()).filter(one -> one.verb.equals(verb)).findFirst();
    }

    String verb() {
        return verb;
    }

    void take(Pauses pauses, Contact contact, Call call) {
        switch (this) {
            case NOT_TONIGHT ->
                pauses.pause(contact.id(), Optional.of(new Night(contact).tonightOver(call.now())), call.now());
            case AWAY -> pauses.pause(contact.id(), Optional.of(morning(contact, call)), call.now());
            case RESUME -> pauses.resume(contact.id());
        }
    }

    /** The day on which they are there again begins when their night ends. */
    private static Instant morning(Contact contact, Call call) {
        try {
            return LocalDate.parse(call.form().getOrDefault("until", ""))
                    .atTime(QuietHours.NIGHT.until())
                    .atZone(contact.zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.field("until", Fact.of("refusal.date"));
        }
    }
}
