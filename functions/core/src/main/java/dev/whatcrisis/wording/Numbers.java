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
                .with(
                        "posts",
                        said("mail.posts", "mail.posts.none", incident.size().lastHour()))
                .with(
                        "usual",
                        said(
                                "mail.usual",
                                "mail.usual.none",
                                Math.round(incident.size().usualHour())))
                .with("peak", incident.size().peak().posts());
        Fact people = Fact.of("mail.who")
                .with(
                        "people",
                        said("mail.people", "mail.people.none", incident.size().criticalAuthors()))
                .with(
                        "platforms",
                        said(
                                "mail.platforms",
                                "mail.platforms.none",
                                incident.size().platforms()))
                .with(
                        "press",
                        said("mail.press", "mail.press.none", incident.size().press()));
        return words.say(List.of(posts, people));
    }

    private String said(String key, String none, long count) {
        return words.say(orNone(key, none, count));
    }

    /**
     * A count, said with a key.
     *
     * @param none what is said of nothing at all
     */
    static Fact orNone(String key, String none, long count) {
        return count == 0 ? Fact.of(none) : Fact.of(key).with("n", count);
    }
}
