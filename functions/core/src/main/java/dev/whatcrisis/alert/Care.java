// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.incident.State;
import java.time.Instant;
import java.util.Optional;

/**
 * What people did about an incident so far.
 *
 * @param acknowledged that somebody has it
 * @param snooze that somebody asked for silence
 */
public record Care(Optional<Acknowledged> acknowledged, Optional<Snooze> snooze) {
    public static final Care NONE = new Care(Optional.empty(), Optional.empty());

    /** Somebody has it; {@code by} is a contact id or a role. */
    public record Acknowledged(Instant at, String by) {}

    /** Silence was asked for at {@code at}, until {@code until}. */
    public record Snooze(Instant at, Instant until) {}

    public static Care of(State state) {
        return switch (state) {
            case State.Open open -> NONE;
            case State.Acknowledged a -> new Care(Optional.of(new Acknowledged(a.at(), a.by())), Optional.empty());
            case State.Snoozed s -> new Care(Optional.empty(), Optional.of(new Snooze(s.at(), s.until())));
            case State.Over over -> of(over.before());
        };
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
}
