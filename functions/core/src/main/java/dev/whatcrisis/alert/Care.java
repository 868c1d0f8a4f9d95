// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.TimelineEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What people did about an incident so far.
 *
 * @param acknowledged the last time that somebody said they have it
 * @param snooze the last time that somebody asked for silence
 */
public record Care(Optional<Acknowledged> acknowledged, Optional<Snooze> snooze) {
    public static final Care NONE = new Care(Optional.empty(), Optional.empty());

    /** Somebody has it; {@code by} is a contact id or a role. */
    public record Acknowledged(Instant at, String by) {}

    /** Silence was asked for at {@code at}, until {@code until}. */
    public record Snooze(Instant at, Instant until) {}

    /**
     * Reads the state and the timeline. An entry of kind SNOOZED says until when, as an ISO instant, in its {@code what};
     * one that does not is passed over, because silence must not come from a misread line.
     */
    public static Care of(State state, List<TimelineEntry> timeline) {
        Optional<Acknowledged> fromState = state instanceof State.Acknowledged a
                ? Optional.of(new Acknowledged(a.at(), a.by()))
                : Optional.empty();
        Optional<Acknowledged> fromTimeline = fromState.flatMap(first -> timeline.stream()
                .filter(e -> e.kind() == TimelineEntry.Kind.ACKNOWLEDGED && e.at().isAfter(first.at()))
                .max(Comparator.comparing(TimelineEntry::at))
                .map(e -> new Acknowledged(e.at(), e.who())));
        Optional<Snooze> snooze = timeline.stream()
                .filter(e -> e.kind() == TimelineEntry.Kind.SNOOZED)
                .max(Comparator.comparing(TimelineEntry::at))
                .flatMap(e -> until(e.what()).map(until -> new Snooze(e.at(), until)));
        return new Care(fromTimeline.or(() -> fromState), snooze);
    }

    boolean isAcknowledged() {
        return acknowledged.isPresent();
    }

    boolean acknowledgedSince(Instant at) {
        return acknowledged.filter(a -> !a.at().isBefore(at)).isPresent();
    }

    boolean snoozed(Instant now) {
        return snooze.filter(s -> now.isBefore(s.until())).isPresent();
    }

    private static Optional<Instant> until(String what) {
        try {
            return Optional.of(Instant.parse(what.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
