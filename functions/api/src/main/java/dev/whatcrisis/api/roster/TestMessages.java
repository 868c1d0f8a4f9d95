// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.roster;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Said;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a contact gets when an admin tries whether it arrives. */
final class TestMessages {
    private TestMessages() {}

    /** One message for each way in which this contact can be told. */
    static List<Alert> to(Contact contact, Watch watch, Instant now) {
        List<Means> means = new ArrayList<>();
        contact.phone().ifPresent(p -> means.add(Means.SMS));
        contact.email().ifPresent(e -> means.add(Means.EMAIL));
        contact.webhook().ifPresent(w -> means.add(Means.WEBHOOK));
        return means.stream().map(m -> alert(contact, watch, m, now)).toList();
    }

    private static Alert alert(Contact contact, Watch watch, Means means, Instant now) {
        Words words = Words.of(contact.language());
        String subject = means == Means.SMS ? "" : words.say("test.subject");
        return new Alert(
                new AlertId("test-" + contact.id() + "-" + means + "-" + now),
                watch.id(),
                Optional.empty(),
                contact.id(),
                means,
                Alert.Reason.TEST,
                false,
                Said.NOTHING,
                new Message(subject, words.say("test.text")),
                now,
                new Alert.Progress.Due());
    }
}
