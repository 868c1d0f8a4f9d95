// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.watch.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says once, to each who was told anything, that it is over; by day, and by the loudest means they were told by. */
final class Endings {
    private Endings() {}

    static List<Planned> plan(Situation s) {
        if (!(s.incident().state() instanceof State.Over over) || s.incident().merged()) {
            return List.of();
        }
        return s.roster().contacts().stream()
                .flatMap(c -> over(s, c, over).stream())
                .toList();
    }

    private static Optional<Planned> over(Situation s, Contact contact, State.Over over) {
        List<Alert> before = s.to(contact);
        if (before.stream().anyMatch(a -> a.reason() == Reason.OVER)) {
            return Optional.empty();
        }
        return Stream.of(Means.values())
                .filter(means -> before.stream().anyMatch(a -> told(a, means)))
                .filter(means -> Reach.has(contact, means))
                .findFirst()
                .map(means -> Planned.of(
                        s.incident().id().value(),
                        contact,
                        means,
                        Reason.OVER,
                        "over",
                        dueAt(s, contact, means, over),
                        s.said(),
                        false));
    }

    private static boolean told(Alert alert, Means means) {
        return alert.sent()
                && alert.means() == means
                && alert.reason() != Reason.TEST
                && alert.reason() != Reason.WORTH_IT;
    }

    private static Instant dueAt(Situation s, Contact contact, Means means, State.Over over) {
        boolean undoable = over.how() != State.Ending.CALM;
        Instant at = undoable ? over.at().plus(Timing.UNDO) : over.at();
        Instant notBefore = at.isBefore(s.now()) ? s.now() : at;
        return means == Means.SMS ? new Night(contact).awakeAt(notBefore) : notBefore;
    }
}
