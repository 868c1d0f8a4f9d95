// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something to be said to one contact, decided but not yet worded.
 *
 * @param wakes an SMS in the contact's quiet hours, or a push that is to ring as one
 * @param dueAt when to say it; in the future while it is held
 * @param budgetSpent the contact's wake budget is spent, which the message says
 */
public record Planned(
        AlertId id,
        Contact contact,
        Means means,
        Reason reason,
        boolean wakes,
        Instant dueAt,
        Said said,
        boolean budgetSpent) {

    /** Makes the identity from what it is about, who is told, how, why and which step it is. */
    public static Planned of(
            String subject,
            Contact contact,
            Means means,
            Reason reason,
            String step,
            Instant dueAt,
            Said said,
            boolean budgetSpent) {
        String id = String.join(":", subject, contact.id(), lower(means), lower(reason), step);
        boolean wakes = means == Means.SMS && new Night(contact).asleep(dueAt);
        return new Planned(new AlertId(id), contact, means, reason, wakes, dueAt, said, budgetSpent);
    }

    /** The same, ringing where it is a push and the contact sleeps. */
    Planned ringing() {
        boolean rings = means == Means.WEBHOOK && Reach.pushes(contact) && new Night(contact).asleep(dueAt);
        return new Planned(id, contact, means, reason, wakes || rings, dueAt, said, budgetSpent);
    }

    /** The same, ringing where no text could: it wakes as a text would. */
    Planned ringingForText() {
        return Reach.rings(contact).filter(means::equals).isPresent() ? ringing() : this;
    }

    /** A test that a person asked for; rings at once, whatever the hour. */
    public static Planned test(WatchId watch, Contact contact, Means means, Instant now) {
        return of(watch.value(), contact, means, Reason.TEST, now.toString(), now, Said.NOTHING, false);
    }

    public boolean due(Instant now) {
        return !dueAt.isAfter(now);
    }

    /** The alert to record, once it is worded. */
    public Alert alert(WatchId watch, Optional<String> incident, Message message) {
        return new Alert(
                id,
                watch,
                incident,
                contact.id(),
                means,
                reason,
                wakes,
                said,
                message,
                dueAt,
                new Alert.Progress.Due());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
