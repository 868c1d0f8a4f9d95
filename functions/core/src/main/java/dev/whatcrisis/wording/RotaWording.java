// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.rota.Gap;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That nobody will be on duty, in words. */
public final class RotaWording {
    private RotaWording() {}

    /** @param link as given out by {@link Links} */
    public static Message of(Planned planned, Watch watch, Gap gap, Instant now, String link) {
        Words words = Words.of(planned.contact().language(), planned.contact().zone(), now);
        String subject = Wording.subject(
                words.say(Fact.of("rota.subject").with("brand", watch.brand()).with("from", gap.from())));
        String said = words.say(gap.said()) + " " + words.say("rota.order");
        String url = new Facts(planned, Briefing.of(watch, Optional.empty(), now), link).url();
        return planned.means() == Means.WEBHOOK
                ? new Message(subject, said + " " + url)
                : new Message(subject, String.join("\n\n", List.of(said, url, words.say("rota.why"))) + "\n");
    }
}
