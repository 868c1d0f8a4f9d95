// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.local.replay.Event;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened at a moment, in a line each. */
final class Said {
    private Said() {}

    /**
     * What a person did first, then whom the team answered, what the first screen says, and who was told. Empty when it is not worth a
     * moment.
     */
    static List<Fact> of(List<Event> events, List<Fact> answered, Roster roster) {
        List<Fact> weighty = Stream.of(
                        events.stream().flatMap(event -> act(event, roster).stream()),
                        answered.stream(),
                        events.stream().flatMap(event -> verdict(event).stream()),
                        events.stream().flatMap(event -> told(event).stream()),
                        events.stream().flatMap(event -> written(event).stream()))
                .flatMap(facts -> facts)
                .toList();
        return weighty.isEmpty()
                ? events.stream().flatMap(event -> judged(event).stream()).toList()
                : weighty;
    }

    private static Optional<Fact> act(Event event, Roster roster) {
        return switch (event) {
            case Event.Acted acted ->
                Optional.of(did(acted.entry().who(), acted.entry().what(), roster));
            case Event.Replied replied -> Optional.of(did(replied.who(), replied.what(), roster));
            default -> Optional.empty();
        };
    }

    private static Fact did(String who, Fact what, Roster roster) {
        return Fact.of("demo.did").with("name", name(who, roster)).with("what", List.of(what));
    }

    private static Optional<Fact> verdict(Event event) {
        return event instanceof Event.Verdict verdict
                ? Optional.of(verdict.now().sentence())
                : Optional.empty();
    }

    private static Optional<Fact> told(Event event) {
        return event instanceof Event.Alerted alerted
                ? Optional.of(told(alerted.alert(), alerted.contact()))
                : Optional.empty();
    }

    private static Fact told(Alert alert, Contact contact) {
        return Fact.of(alert.wakes() ? "demo.woken" : "demo.told")
                .with("means", alert.means())
                .with("name", contact.name())
                .with("reason", alert.reason());
    }

    private static Optional<Fact> written(Event event) {
        return event instanceof Event.Written ? Optional.of(Fact.of("demo.written")) : Optional.empty();
    }

    /** Another rule, for the same verdict. */
    private static Optional<Fact> judged(Event event) {
        return event instanceof Event.Judged judged
                ? Optional.of(judged.incident().verdict().reason())
                : Optional.empty();
    }

    private static String name(String who, Roster roster) {
        return roster.find(who).map(Contact::name).orElse(who);
    }
}
