// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts what is wrong with the store into words: the contact's language and clock. */
public final class StoreWording {
    private StoreWording() {}

    /** @param link as given out by {@link Links} */
    public static Message of(Planned planned, Watch watch, Keeping keeping, Instant now, String link) {
        Facts facts = new Facts(planned, Briefing.of(watch, Optional.empty(), now), link);
        Words words = facts.words();
        String said = trouble(planned.reason(), keeping).map(words::say).orElse("");
        String deed = words.say(Deed.of(facts));
        if (planned.means() == Means.EMAIL) {
            String body = String.join("\n\n", List.of(said, deed, facts.url(), words.say(WhyYou.of(facts))));
            return new Message(Subject.of(facts), body + "\n");
        }
        String head = words.say(Opening.word(facts)) + ".";
        return new Message(Subject.of(facts), String.join(" ", List.of(head, said, deed, facts.url())));
    }

    private static Optional<Fact> trouble(Alert.Reason reason, Keeping keeping) {
        return keeping.unwritableSince()
                .filter(since -> reason == Alert.Reason.STORE_FULL)
                .map(since -> Fact.of("store.full").with("since", since))
                .or(() -> keeping.recovered().map(copy -> Fact.of("store.copy").with("since", copy.copyOf())));
    }
}
