// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rehearsal;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.watch.StoredTime;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One way in which one contact is told, and when it was last shown to arrive.
 *
 * @param address a fingerprint of the number or address: another one counts anew
 * @param since when it was first seen on the roster
 * @param askedAt when the last rehearsal was handed over to be sent; empty before the first
 * @param confirmedAt when a person last said that one arrived
 */
public record Rehearsal(
        String contact,
        Means means,
        String address,
        Instant since,
        Optional<Instant> askedAt,
        Optional<Instant> confirmedAt) {
    /** Four weeks, so that it comes on the same day of the week. */
    public static final Duration EVERY = Duration.ofDays(28);

    /** What nobody confirmed for so long is said: a month, and a week to answer. */
    public static final Duration UNCONFIRMED = Duration.ofDays(35);

    static Rehearsal of(String contact, Means means, String address, Instant now) {
        return new Rehearsal(contact, means, address, now, Optional.empty(), Optional.empty());
    }

    Rehearsal asked(Instant now) {
        return new Rehearsal(contact, means, address, since, Optional.of(now), confirmedAt);
    }

    Rehearsal confirmed(Instant now) {
        return new Rehearsal(contact, means, address, since, askedAt, Optional.of(now));
    }

    /** From when the month is counted: the last rehearsal, else when the way was added. */
    Instant countedFrom() {
        return askedAt.orElse(since);
    }

    /** When somebody last knew that it arrives, or it was added. */
    public Instant knownAt() {
        return confirmedAt.orElse(since);
    }

    /** The same without what a clock that was ahead wrote: it happened now at the latest. */
    Rehearsal believed(Instant now) {
        return new Rehearsal(
                contact,
                means,
                address,
                StoredTime.of(since, now).at(),
                askedAt.map(at -> StoredTime.of(at, now).at()),
                confirmedAt.map(at -> StoredTime.of(at, now).at()));
    }

    public boolean lapsed(Instant now) {
        return !now.isBefore(knownAt().plus(UNCONFIRMED));
    }

    /** That nobody confirmed it for so long. */
    public Fact unconfirmed(String name, Instant now) {
        return Fact.of("rehearsal.unconfirmed")
                .with("means", means)
                .with("name", name)
                .with("days", Duration.between(knownAt(), now).toDays());
    }

    boolean is(String otherContact, Means otherMeans) {
        return contact.equals(otherContact) && means == otherMeans;
    }
}
