// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Roster;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is on duty at a moment, and who is away then. Who is both is away: a holiday is written over a duty, not the other way
 * round.
 *
 * @param onDuty contact ids, who began first before who began later
 * @param away by contact id, until when
 */
public record Standby(List<String> onDuty, Map<String, Instant> away) {
    public static final Standby NONE = new Standby(List.of(), Map.of());

    public Standby {
        onDuty = List.copyOf(onDuty);
        away = Map.copyOf(away);
    }

    public static Standby of(Rota rota, Instant now) {
        Map<String, Instant> away = new HashMap<>();
        rota.shifts().stream()
                .filter(shift ->
                        shift.kind() == Shift.Kind.AWAY && !shift.from().isAfter(now))
                .forEach(shift -> away.merge(shift.contact(), shift.until(), Standby::later));
        away.values().removeIf(until -> !until.isAfter(now));
        List<String> onDuty = rota.shifts().stream()
                .filter(shift -> shift.kind() == Shift.Kind.DUTY && shift.covers(now))
                .map(Shift::contact)
                .filter(contact -> !away.containsKey(contact))
                .distinct()
                .toList();
        return new Standby(onDuty, away);
    }

    public boolean onDuty(Contact contact) {
        return onDuty.contains(contact.id());
    }

    /**
     * The roster as it is asked at this moment: who is on duty stands first and is asked first, who is away is not asked until
     * they are back. Where nobody is on duty the order is the roster's own.
     */
    public Roster over(Roster roster) {
        List<Contact> present = roster.contacts().stream().map(this::unlessAway).toList();
        List<Contact> first = onDuty.stream()
                .flatMap(id -> present.stream().filter(contact -> contact.id().equals(id)))
                .map(contact -> contact.with(Duty.AWAKE_FIRST))
                .toList();
        if (first.isEmpty()) {
            return new Roster(present, roster.version());
        }
        Stream<Contact> rest = Stream.of(Duty.values())
                .flatMap(duty -> present.stream().filter(contact -> contact.duty() == duty && !onDuty(contact)))
                .map(contact -> contact.duty() == Duty.AWAKE_FIRST ? contact.with(Duty.ON_CALL) : contact);
        return new Roster(Stream.concat(first.stream(), rest).toList(), roster.version());
    }

    private Contact unlessAway(Contact contact) {
        return Optional.ofNullable(away.get(contact.id()))
                .map(back -> contact.paused(Optional.of(
                        contact.pausedUntil().map(until -> later(until, back)).orElse(back))))
                .orElse(contact);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
