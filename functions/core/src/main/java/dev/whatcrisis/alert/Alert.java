// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One message to one contact.
 *
 * @param incident the incident it is about; empty when it is about the watch itself (blind)
 * @param reason why it is said now
 * @param wakes whether it is meant to ring in the contact's quiet hours
 * @param said what the contact knows after reading it
 * @param tries how often a sender took it, to hand it over
 * @param nextTryAt when it may be tried again; empty unless it was given back by who could not hand it over
 * @param problem why the last try failed; empty when none did
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
        Progress progress,
        int tries,
        Optional<Instant> nextTryAt,
        Optional<Fact> problem) {

    /** Not tried yet. */
    public Alert(
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
        this(
                id,
                watch,
                incident,
                contact,
                means,
                reason,
                wakes,
                said,
                message,
                dueAt,
                progress,
                0,
                Optional.empty(),
                Optional.empty());
    }

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
        /** Whether it was worth being woken; asked the day after. */
        WORTH_IT,
        /** A test asked for by a person. */
        TEST,
        /** The store cannot be written. */
        STORE_FULL,
        /** The store was damaged, and a copy of it was opened. */
        STORE_COPY,
        /** People still wait for an answer; asked on Mondays, Thursdays and the last day. */
        REPLIES,
        /** Nobody is on duty for a while, by the team's calendar; said once, within the week before. */
        ROTA,
        /** Whether messages still arrive; once a month, by each way. */
        REHEARSAL,
        /** The post-mortem is complete; said on day thirty. */
        REPORT
    }

    /** How far an alert is: due, then claimed by one sender until a time, then sent. */
    public sealed interface Progress {
        record Due() implements Progress {}

        record Claimed(String by, Instant until) implements Progress {}

        /** @param shown only in the outbox: nothing on this machine could send it */
        record Sent(Instant at, boolean shown) implements Progress {
            public Sent(Instant at) {
                this(at, false);
            }
        }
    }

    public boolean sent() {
        return progress instanceof Progress.Sent;
    }

    /** When it went out; empty while it did not. */
    public Optional<Instant> sentAt() {
        return progress instanceof Progress.Sent sent ? Optional.of(sent.at()) : Optional.empty();
    }

    /** Whether it is only in the outbox, because nothing on this machine could send it. */
    public boolean shown() {
        return progress instanceof Progress.Sent sent && sent.shown();
    }

    /**
     * Whether a sender may take it now: it is due and nobody has it, or the one who had it let the time run out, and it
     * was not tried too often.
     */
    public boolean claimable(Instant now) {
        return !dueAt.isAfter(now)
                && !Retry.exhausted(this)
                && switch (progress) {
                    case Progress.Due due ->
                        nextTryAt.filter(at -> Retry.waits(at, now)).isEmpty();
                    case Progress.Claimed claimed -> !Retry.waits(claimed.until(), now);
                    case Progress.Sent sent -> false;
                };
    }

    /** Taken by one sender until then; that is a try. */
    public Alert claimed(String by, Instant until) {
        return with(new Progress.Claimed(by, until), tries + 1, Optional.empty());
    }

    public boolean claimedBy(String sender) {
        return progress instanceof Progress.Claimed claimed && claimed.by().equals(sender);
    }

    /** Given back by a sender who could not hand it over, to be tried again at {@code next}. */
    public Alert failed(Instant next, Fact why) {
        return with(message, dueAt, new Progress.Due(), tries, Optional.of(next), Optional.of(why));
    }

    /** The same with its times as they are believed, where a clock that was ahead wrote them. */
    public Alert believing(UnaryOperator<Instant> believed) {
        Progress known = progress instanceof Progress.Sent sent
                ? new Progress.Sent(believed.apply(sent.at()), sent.shown())
                : progress;
        return with(message, believed.apply(dueAt), known, tries, nextTryAt, problem);
    }

    /** How far it is now; how often it was tried stays known. */
    public Alert with(Progress next) {
        return with(next, tries, nextTryAt);
    }

    public Alert with(Message words) {
        return with(words, dueAt, progress, tries, nextTryAt, problem);
    }

    private Alert with(Progress next, int tried, Optional<Instant> again) {
        return with(message, dueAt, next, tried, again, problem);
    }

    private Alert with(
            Message words, Instant due, Progress next, int tried, Optional<Instant> again, Optional<Fact> failure) {
        return new Alert(
                id, watch, incident, contact, means, reason, wakes, said, words, due, next, tried, again, failure);
    }
}
