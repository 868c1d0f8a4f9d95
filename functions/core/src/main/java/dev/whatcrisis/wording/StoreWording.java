// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Puts what is wrong with the store into words: the contact's language and clock. */
public final class StoreWording {
    private StoreWording() {}

    /** @param link as given out by {@link Links} */
    public static Message of(Planned planned, Watch watch, Keeping keeping, Instant now, String link) {
        Facts facts = new Facts(planned, Briefing.of(watch, Optional.empty(), now), link);
        Words words = facts.words();
        String head = words.level(facts);
        String said = keeping.unwritableSince()
                .filter(since -> planned.reason() == Alert.Reason.STORE_FULL)
                .map(since -> words.storeFull(moment(facts, since)))
                .or(() -> keeping.recovered().map(copy -> words.storeCopy(moment(facts, copy.copyOf()))))
                .orElse("");
        if (planned.means() == Means.EMAIL) {
            String body = String.join("\n\n", List.of(said, words.verb(facts), facts.url(), words.whyYou(facts)));
            return new Message(Email.subject(facts), body + "\n");
        }
        return new Message(
                Email.subject(facts), String.join(" ", List.of(head + ".", said, words.verb(facts), facts.url())));
    }

    /** {@code Tue 03:10}; only the time when it is of today. */
    private static String moment(Facts facts, Instant at) {
        ZonedDateTime local = facts.local(at);
        boolean today = local.toLocalDate().equals(facts.now().toLocalDate());
        return (today ? "" : facts.words().day(local.getDayOfWeek()) + " ") + facts.time(at);
    }
}
