// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.incident.CalledLevel;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Roster;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that the alert policy looks at.
 *
 * @param alerts all alerts recorded for this incident
 * @param wakes by contact id, when the contact was rung since {@link WakeBudget#quarterStart}
 * @param learning the watch is still learning what is normal
 * @param onDuty contact ids, by the team's calendar: whoever is on duty is asked first, awake or asleep
 */
public record Situation(
        Incident incident,
        Roster roster,
        List<Alert> alerts,
        Map<String, List<Instant>> wakes,
        Care care,
        boolean learning,
        Instant now,
        Set<String> onDuty) {
    private static final Set<Reason> CALLS =
            EnumSet.of(Reason.LEVEL_UP, Reason.NEW_FLAG, Reason.BRIEF, Reason.ESCALATION);

    public Situation {
        alerts = List.copyOf(alerts);
        wakes = Map.copyOf(wakes);
        onDuty = Set.copyOf(onDuty);
    }

    /** Where no calendar says who is on duty. */
    public Situation(
            Incident incident,
            Roster roster,
            List<Alert> alerts,
            Map<String, List<Instant>> wakes,
            Care care,
            boolean learning,
            Instant now) {
        this(incident, roster, alerts, wakes, care, learning, now, Set.of());
    }

    Urgency urgency() {
        return Urgency.of(incident, learning);
    }

    Said said() {
        return new Said(
                incident.level(),
                incident.verdict().flags(),
                urgency() == Urgency.WAKE,
                incident.judgement().perils());
    }

    /** A danger that nobody was told of: nothing holds that back. */
    boolean newDanger() {
        return said().dangerNotIn(Said.by(calls()));
    }

    /** When the present level and rule were called. */
    Instant calledAt() {
        List<CalledLevel> called = incident.judgement().calledLevels();
        return called.isEmpty()
                ? incident.times().openedAt()
                : called.get(called.size() - 1).at();
    }

    List<Alert> to(Contact contact) {
        return alerts.stream().filter(a -> a.contact().equals(contact.id())).toList();
    }

    /** Alerts that asked somebody on duty to do something. */
    List<Alert> calls() {
        return alerts.stream()
                .filter(a -> CALLS.contains(a.reason()))
                .filter(a ->
                        roster.find(a.contact()).filter(c -> !Reach.channel(c)).isPresent())
                .toList();
    }

    /**
     * The people who are told, in the order in which they are tried; a boss is not among them. Who asked not to be asked comes
     * last, where it outweighs that; is written to, where there is nobody else; and is left out otherwise.
     */
    List<Contact> people() {
        List<Contact> all = roster.contacts().stream()
                .filter(c -> c.duty() != Duty.BOSS && !Reach.channel(c) && !Reach.none(c))
                .sorted((a, b) -> a.duty().compareTo(b.duty()))
                .toList();
        List<Contact> asked = all.stream().filter(c -> !c.pausedAt(now)).toList();
        Stream<Contact> paused = all.stream().filter(c -> c.pausedAt(now));
        if (outweighs()) {
            return Stream.concat(asked.stream(), paused).toList();
        }
        return asked.isEmpty()
                ? paused.map(Reach::written).filter(Reach::writes).toList()
                : asked;
    }

    /** Whether this contact may be asked: nobody is who said not to, but by what outweighs that. */
    boolean asks(Contact contact) {
        return !contact.pausedAt(now) || outweighs();
    }

    /** No budget and no pause holds it back: R01 to R03, and a danger that came up inside a matter. */
    private boolean outweighs() {
        boolean inside = !calls().isEmpty();
        return WakeBudget.outweighs(incident.verdict()) || inside && newDanger();
    }

    /** Rooms of the team: contacts that have nothing but a webhook. */
    List<Contact> channels() {
        return roster.contacts().stream()
                .filter(c -> c.duty() != Duty.BOSS && Reach.channel(c))
                .toList();
    }

    /**
     * How many people were told before this contact, who is not counted; rooms of the team are no people.
     */
    public int peopleToldBefore(Contact contact) {
        return (int) calls().stream()
                .map(Alert::contact)
                .filter(id -> !id.equals(contact.id()))
                .distinct()
                .count();
    }

    boolean onDuty(Contact contact) {
        return onDuty.contains(contact.id());
    }

    boolean asleep(Contact contact) {
        return new Night(contact).asleep(now);
    }

    /** Whether this contact may be rung now: awake, or asleep with room under every limit. */
    boolean mayRing(Contact contact) {
        boolean danger = newDanger() && outweighs();
        return asks(contact)
                && (!asleep(contact) || danger || !budgetSpent(contact) && rungTonight(contact) < Timing.SMS_PER_NIGHT);
    }

    /** Whether the budget of nights stands against this wake; never for R01 to R03. */
    boolean budgetSpent(Contact contact) {
        return WakeBudget.counts(incident.verdict())
                && !outweighs()
                && asleep(contact)
                && WakeBudget.spent(contact, wakes.getOrDefault(contact.id(), List.of()), now);
    }

    /** How often this incident rang in the quiet hours that the contact is in. */
    int rungTonight(Contact contact) {
        Night night = new Night(contact);
        return (int) to(contact).stream()
                .filter(a -> (a.means() == Means.SMS || a.wakes()) && night.same(at(a), now))
                .count();
    }

    /** When an alert was said, or is to be said. */
    static Instant at(Alert alert) {
        return alert.progress() instanceof Alert.Progress.Sent sent ? sent.at() : alert.dueAt();
    }
}
