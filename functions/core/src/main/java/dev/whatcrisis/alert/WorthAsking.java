// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks, at nine of the day after, whoever was woken whether it was worth it; once for each night, and never by ringing. */
final class WorthAsking {
    private WorthAsking() {}

    static List<Planned> plan(Situation s) {
        return Woken.of(s.alerts(), s.roster()).stream()
                .filter(woken -> woken.rating(s.incident()).isEmpty())
                .filter(woken -> !woken.contact().pausedAt(s.now()))
                .flatMap(woken -> ask(s, woken).stream())
                .toList();
    }

    private static Optional<Planned> ask(Situation s, Woken woken) {
        Instant at = dueAt(woken);
        boolean late = s.now().isAfter(at.plus(Timing.ASKED_FOR));
        return Stream.of(Means.EMAIL, Means.WEBHOOK, Means.SMS)
                .filter(means -> !late && Reach.has(woken.contact(), means))
                .findFirst()
                .map(means -> Planned.of(
                        s.incident().id().value(),
                        woken.contact(),
                        means,
                        Reason.WORTH_IT,
                        Long.toString(woken.at().getEpochSecond()),
                        at,
                        s.said(),
                        false));
    }

    /** Nine in the morning after the night in which it rang. */
    private static Instant dueAt(Woken woken) {
        Night night = new Night(woken.contact());
        Instant nine = Night.next(
                Timing.NEWS, night.awakeAt(woken.at()), woken.contact().zone());
        return night.awakeAt(nine);
    }
}
