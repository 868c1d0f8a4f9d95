// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.rehearsal.Rehearsal;
import dev.whatcrisis.rehearsal.RehearsalStore;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.Optional;

/** What the link of a rehearsal opens: one button, which says that it arrived. */
final class Rehearsing {
    static final String ARRIVED = "arrived";

    private final RehearsalStore rehearsals;

    Rehearsing(RehearsalStore rehearsals) {
        this.rehearsals = rehearsals;
    }

    /** Empty when the link is of another message. */
    Optional<Response> page(OneTapLink link, Contact contact, Instant now) {
        Words words = Words.of(contact.language(), contact.zone(), now);
        return link.rehearses().map(means -> OneTapPage.rehearsal(words, asks(contact, means), confirmed(link, means)));
    }

    /** Once or twice is the same. */
    void confirm(OneTapLink link, Instant now) {
        Means means = link.rehearses().orElseThrow(() -> Problem.conflict(Fact.of("tap.nothing")));
        if (!rehearsals.confirm(link.contact(), means, link.issuedAt(), now)) {
            throw Problem.conflict(Fact.of("rehearsal.changed"));
        }
    }

    private boolean confirmed(OneTapLink link, Means means) {
        return rehearsals
                .load()
                .find(link.contact(), means)
                .flatMap(Rehearsal::confirmedAt)
                .filter(at -> !at.isBefore(link.issuedAt()))
                .isPresent();
    }

    private static Fact asks(Contact contact, Means means) {
        return Fact.of("rehearsal.asks").with("name", contact.name()).with("means", means);
    }
}
