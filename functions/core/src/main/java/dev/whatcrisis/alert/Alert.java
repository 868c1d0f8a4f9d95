// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Optional;

/**
 * One message to one contact.
 *
 * @param incident the incident it is about; empty when it is about the watch itself (blind)
 * @param reason why it is said now
 * @param wakes whether it is meant to ring in the contact's quiet hours
 * @param said what the contact knows after reading it
 */
public record Alert(
        AlertId id,
        WatchId watch,
        Optional<String> incident,
        String contact,
        Means means,
        Reason reason,
        boolean wakes,
        Said said,
        Message message,
        Instant dueAt,
        Progress progress) {

    /** Why somebody is told something now. */
    public enum Reason {
        /** The incident reached a level for the first time. */
        LEVEL_UP,
        /** A flag that was not there before. */
        NEW_FLAG,
        /** Nobody acknowledged in time. */
        ESCALATION,
        /** The morning brief of a night that could wait. */
        BRIEF,
        /** The nine o'clock mail about small things. */
        DIGEST,
        /** Said again because it goes on. */
        REPEAT,
        /** The calm mail to the boss. */
        CALM_MAIL,
        /** The watch sees nothing. */
        BLIND,
        /** It is over; said once. */
        OVER,
        /** A test asked for by a person. */
        TEST
    }

    /** How far an alert is: due, then claimed by one sender until a time, then sent. */
    public sealed interface Progress {
        record Due() implements Progress {}

        record Claimed(String by, Instant until) implements Progress {}

        record Sent(Instant at) implements Progress {}
    }

    public boolean sent() {
        return progress instanceof Progress.Sent;
    }

    /** When it went out; empty while it did not. */
    public Optional<Instant> sentAt() {
        return progress instanceof Progress.Sent sent ? Optional.of(sent.at()) : Optional.empty();
    }

    /** Whether a sender may take it now: it is due and nobody has it, or the one who had it let the time run out. */
    public boolean claimable(Instant now) {
        return !dueAt.isAfter(now)
                && switch (progress) {
                    case Progress.Due due -> true;
                    case Progress.Claimed claimed -> !claimed.until().isAfter(now);
                    case Progress.Sent sent -> false;
                };
    }

    public Alert with(Progress next) {
        return new Alert(id, watch, incident, contact, means, reason, wakes, said, message, dueAt, next);
    }

    public Alert with(Message words) {
        return new Alert(id, watch, incident, contact, means, reason, wakes, said, words, dueAt, progress);
    }
}
