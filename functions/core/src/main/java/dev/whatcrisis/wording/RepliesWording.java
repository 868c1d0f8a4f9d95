// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.reply.ReplyNumbers;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The reminder of Mondays, Thursdays and the last day, of those who still wait for an answer. */
public final class RepliesWording {
    private RepliesWording() {}

    /**
     * @param last whether it is the last day on which people are answered
     * @param link as given out by {@link Links}
     */
    public static Message of(
            Planned planned,
            Watch watch,
            Incident incident,
            ReplyNumbers numbers,
            boolean last,
            Instant now,
            String link) {
        Words words = Words.of(planned.contact().language(), planned.contact().zone(), now);
        Fact waiting = Fact.of("replies.waiting").with("n", numbers.owed()).with("brand", watch.brand());
        String happened = words.say(incident.title()) + ".";
        String subject = Wording.subject(
                words.say(Fact.of("replies.subject").with("n", numbers.owed()).with("brand", watch.brand())));
        String done = numbers.done()
                .map(parts -> " " + words.say(Fact.of("replies.done").with("parts", List.of(parts))))
                .orElse("");
        String day = words.say(last ? "replies.last" : "replies.next");
        String url = new Facts(planned, Briefing.of(watch, Optional.of(incident), now), link).url();
        if (planned.means() == Means.WEBHOOK) {
            return new Message(subject, String.join(" ", List.of(words.say(waiting), happened, day, url)));
        }
        return new Message(
                subject,
                String.join("\n\n", List.of(happened, words.say(waiting) + done, day, url, words.say("replies.why")))
                        + "\n");
    }
}
