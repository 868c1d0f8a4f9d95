// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rehearsal;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Every way in which somebody is told, in the order of the roster.
 *
 * @param version 0 before the first save, then one more each save
 */
public record Rehearsals(List<Rehearsal> all, long version) {
    public static final Rehearsals NONE = new Rehearsals(List.of(), 0);

    public Rehearsals {
        all = List.copyOf(all);
    }

    /** What fits the roster: a way that is new, has another address, or was seen by a clock that was ahead, counts from now. */
    public Rehearsals following(Roster roster, Instant now) {
        return new Rehearsals(
                roster.contacts().stream()
                        .flatMap(contact -> Stream.of(Means.values())
                                .flatMap(means -> Address.of(contact, means).stream()
                                        .map(address -> known(contact.id(), means, address)
                                                .map(way -> way.believed(now))
                                                .orElseGet(() -> Rehearsal.of(contact.id(), means, address, now)))))
                        .toList(),
                version);
    }

    public Optional<Rehearsal> find(String contact, Means means) {
        return all.stream().filter(one -> one.is(contact, means)).findFirst();
    }

    Rehearsals asked(Rehearsal way, Instant now) {
        return with(way.contact(), way.means(), one -> one.asked(now));
    }

    /** A person says that a rehearsal arrived. */
    public Rehearsals confirmed(String contact, Means means, Instant now) {
        return with(contact, means, one -> one.confirmed(now));
    }

    /** What nobody confirmed for too long; who asked not to be asked has not failed to. */
    public List<Fact> unconfirmed(Roster roster, Instant now) {
        return still(roster).all().stream()
                .filter(one -> one.lapsed(now))
                .flatMap(one -> roster
                        .find(one.contact())
                        .filter(contact -> !contact.pausedAt(now))
                        .map(contact -> one.unconfirmed(contact.name(), now))
                        .stream())
                .toList();
    }

    /** Those that the roster still has as they were. */
    public Rehearsals still(Roster roster) {
        return new Rehearsals(
                all.stream()
                        .filter(one -> roster.find(one.contact())
                                .flatMap(contact -> Address.of(contact, one.means()))
                                .filter(one.address()::equals)
                                .isPresent())
                        .toList(),
                version);
    }

    private Optional<Rehearsal> known(String contact, Means means, String address) {
        return find(contact, means).filter(one -> one.address().equals(address));
    }

    private Rehearsals with(String contact, Means means, UnaryOperator<Rehearsal> change) {
        return new Rehearsals(
                all.stream()
                        .map(one -> one.is(contact, means) ? change.apply(one) : one)
                        .toList(),
                version);
    }

    /** As it is stored next. */
    public Rehearsals next() {
        return new Rehearsals(all, version + 1);
    }

    /** Whether nothing is to be saved. */
    public boolean sameAs(Rehearsals other) {
        return all.equals(other.all);
    }
}
