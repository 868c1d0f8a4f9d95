// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.List;

/** The counts of an incident in the lines of an e-mail. */
record Numbers(Words words) {
    List<String> of(Incident incident) {
        Fact posts = Fact.of("mail.numbers")
                .with("posts", said("mail.posts", incident.lastHour()))
                .with("usual", said("mail.usual", Math.round(incident.usualHour())))
                .with("peak", incident.peak().posts());
        Fact people = Fact.of("mail.who")
                .with("people", said("mail.people", incident.criticalAuthors()))
                .with("platforms", said("mail.platforms", incident.platforms()))
                .with("press", said("mail.press", incident.press()));
        return words.say(List.of(posts, people));
    }

    private String said(String key, long count) {
        return words.say(orNone(key, count));
    }

    /** The count under that key; nothing at all has words of its own, key {@code .none}. */
    static Fact orNone(String key, long count) {
        return count == 0 ? Fact.of(key + ".none") : Fact.of(key).with("n", count);
    }
}
