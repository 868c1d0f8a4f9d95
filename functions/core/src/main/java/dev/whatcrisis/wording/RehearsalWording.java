// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says plainly that nothing happened, and asks for one tap. */
public final class RehearsalWording {
    private RehearsalWording() {}

    /** @param link as given out by {@link dev.whatcrisis.rehearsal.RehearsalLinks} */
    public static Message of(Planned planned, Watch watch, Instant now, String link) {
        Words words = Words.of(planned.contact().language(), planned.contact().zone(), now);
        String url = new Facts(planned, Briefing.of(watch, Optional.empty(), now), link).url();
        String text = words.say("rehearsal.text");
        if (planned.means() == Means.SMS) {
            return new Message("", Gsm7.fold(text) + " " + link);
        }
        String subject = Wording.subject(words.say("rehearsal.subject"));
        if (planned.means() == Means.WEBHOOK) {
            return new Message(subject, text + " " + url);
        }
        return new Message(subject, String.join("\n\n", List.of(text, url, words.say("rehearsal.why"))) + "\n");
    }
}
