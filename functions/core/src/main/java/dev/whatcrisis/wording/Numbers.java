// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The counts of an incident in the lines of an e-mail. */
record Numbers(Words words) {
    /** What is not zero: of the last hour against the usual one, and in all. */
    List<String> of(Incident incident) {
        Size size = incident.size();
        List<String> lines = new ArrayList<>();
        if (size.lastHour() > 0) {
            lines.add(words.say(Fact.of("mail.numbers")
                    .with("posts", words.say(size.partlyRead().said("mail.posts", size.lastHour())))
                    .with("usual", words.say(orNone("mail.usual", "mail.usual.none", Math.round(size.usualHour()))))
                    .with("peak", size.peak().posts())));
        }
        String counted = words.list(Stream.of(
                        counted("mail.people", size.criticalAuthors()),
                        counted("mail.platforms", size.platforms()),
                        counted("mail.press", size.press()))
                .flatMap(Optional::stream)
                .toList());
        size.partlyRead().sentence().map(words::say).ifPresent(lines::add);
        if (!counted.isEmpty()) {
            lines.add(words.say(Fact.of("mail.who").with("counted", counted)));
        }
        return lines;
    }

    private Optional<String> counted(String key, long count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(words.say(Fact.of(key).with("n", count)));
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
