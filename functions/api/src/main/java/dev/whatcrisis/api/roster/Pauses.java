// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.roster;

import dev.whatcrisis.alert.Night;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.RosterStore;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Lets a contact not be asked for a while, and asks them again. */
public final class Pauses {
    /** Longer than that somebody is taken off the roster. */
    static final Duration LONGEST = Duration.ofDays(90);

    private static final int ATTEMPTS = 5;

    private final RosterStore rosters;

    public Pauses(RosterStore rosters) {
        this.rosters = rosters;
    }

    /**
     * Somebody else is asked until then.
     *
     * @param until the end of the night when empty
     */
    public Roster pause(String contact, Optional<Instant> until, Instant now) {
        until.filter(at -> !at.isAfter(now) || at.isAfter(now.plus(LONGEST))).ifPresent(at -> {
            throw Problem.field("until", Fact.of("refusal.pause").with("n", LONGEST.toDays()));
        });
        return change(
                contact, known -> known.paused(Optional.of(until.orElseGet(() -> new Night(known).tonightOver(now)))));
    }

    /** They are asked in turn again. */
    public Roster resume(String contact) {
        return change(contact, known -> known.paused(Optional.empty()));
    }

    private Roster change(String id, UnaryOperator<Contact> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Roster roster = rosters.load();
            Contact known = roster.find(id).orElseThrow(() -> Problem.notFound(Fact.of("refusal.no-contact")));
            Optional<Roster> saved = rosters.save(roster.with(change.apply(known)));
            if (saved.isPresent()) {
                return saved.get();
            }
        }
        throw Problem.conflict(Fact.of("refusal.busy"));
    }
}
