// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.watch.Contact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The calls that say what is true now: one piece of news, and who was told of it one after the other.
 *
 * @param calls in the order said; empty while nobody was told
 */
record Round(Situation situation, List<Alert> calls) {
    static Round of(Situation s) {
        List<Alert> all = s.calls();
        Optional<Instant> start = all.stream()
                .filter(a -> a.said().covers(s.said()))
                .map(Situation::at)
                .min(Comparator.naturalOrder());
        Optional<Instant> latest = Said.by(all).covers(s.said())
                ? all.stream()
                        .filter(a -> a.reason() != Alert.Reason.ESCALATION)
                        .map(Situation::at)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
        return new Round(
                s,
                start.or(() -> latest)
                        .map(from -> all.stream()
                                .filter(a -> !Situation.at(a).isBefore(from))
                                .sorted(Comparator.comparing(Situation::at))
                                .toList())
                        .orElse(List.of()));
    }

    /** Nobody on duty was told what is true now. */
    boolean unsaid() {
        return calls.isEmpty();
    }

    Optional<Instant> start() {
        return calls.stream().findFirst().map(Situation::at);
    }

    /** Everybody told, in the order told. */
    List<Contact> told() {
        return calls.stream()
                .map(Alert::contact)
                .distinct()
                .flatMap(id -> situation.roster().find(id).stream())
                .toList();
    }

    /** Who was told of the news itself, not because somebody else was silent. */
    List<Contact> firstTold() {
        return calls.stream()
                .filter(a -> a.reason() != Alert.Reason.ESCALATION)
                .map(Alert::contact)
                .distinct()
                .flatMap(id -> situation.roster().find(id).stream())
                .toList();
    }

    /** How often somebody was told: a person told again because of silence counts twice. */
    long rungs() {
        return calls.stream()
                .map(a -> a.contact() + (a.reason() == Alert.Reason.ESCALATION ? "+" : ""))
                .distinct()
                .count();
    }
}
