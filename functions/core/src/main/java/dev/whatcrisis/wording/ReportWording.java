// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That the report is complete, and what is left for people to write. */
public final class ReportWording {
    private ReportWording() {}

    /**
     * @param lasting what the report says of what lasted
     * @param written whether the team wrote its part
     * @param link as given out by {@link Links}
     */
    public static Message of(
            Planned planned, Watch watch, Incident incident, Fact lasting, boolean written, Instant now, String link) {
        Words words = Words.of(planned.contact().language(), planned.contact().zone(), now);
        String subject = Wording.subject(words.say(Fact.of("complete.subject").with("brand", watch.brand())));
        String happened = words.say(incident.title()) + ".";
        String complete = words.say("complete.said") + " " + words.say(lasting);
        String left = words.say(written ? "complete.written" : "complete.unwritten");
        String url = new Facts(planned, Briefing.of(watch, Optional.of(incident), now), link).url();
        if (planned.means() == Means.WEBHOOK) {
            return new Message(subject, String.join(" ", List.of(happened, complete, left, url)));
        }
        return new Message(
                subject, String.join("\n\n", List.of(happened, complete, left, url, words.say("complete.why"))) + "\n");
    }
}
