// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The question of the day after, written: whether it was worth being woken. A text is said by {@link Sms}. */
final class WorthItWording {
    private WorthItWording() {}

    static Message of(Planned planned, Briefing briefing, String link) {
        Words words = Words.of(planned.contact().language(), planned.contact().zone(), briefing.now());
        String brand = briefing.watch().brand();
        String question = words.say(Fact.of("worth.question")
                .with("brand", brand)
                .with(
                        "headline",
                        briefing.incident().map(Incident::title).stream().toList()));
        String subject = Wording.subject(words.say(Fact.of("worth.subject").with("brand", brand)));
        String url = new Facts(planned, briefing, link).url();
        if (planned.means() == Means.WEBHOOK) {
            return new Message(subject, question + " " + url);
        }
        String body = Stream.of(
                        List.of(question), List.of(words.say("worth.answer"), url), List.of(words.say("worth.why")))
                .map(part -> String.join("\n", part))
                .collect(Collectors.joining("\n\n"));
        return new Message(subject, body + "\n");
    }
}
