// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.AlertPolicy;
import dev.whatcrisis.alert.BlindPolicy;
import dev.whatcrisis.alert.Care;
import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.alert.Night;
import dev.whatcrisis.alert.Plan;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.alert.Reach;
import dev.whatcrisis.alert.Retry;
import dev.whatcrisis.alert.Situation;
import dev.whatcrisis.alert.StorePolicy;
import dev.whatcrisis.alert.WakeBudget;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.rehearsal.RehearsalPolicy;
import dev.whatcrisis.rehearsal.Turn;
import dev.whatcrisis.rota.RecentRota;
import dev.whatcrisis.rota.Standby;
import dev.whatcrisis.sending.Addressed;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.wording.Briefing;
import dev.whatcrisis.wording.Links;
import dev.whatcrisis.wording.StoreWording;
import dev.whatcrisis.wording.Wording;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what is with what was said, and says the difference: decides, records as due, claims, sends, records as
 * sent. A crash after sending repeats one message; no crash loses one. What was sent and could not be recorded is recorded
 * first of all the next time.
 */
public final class SpeakUp {
    /** One contact hears by one means of a new blindness no sooner than this after the last one … */
    static final Duration BLIND_AGAIN = Duration.ofHours(6);

    /** … or than this while an incident is open. */
    static final Duration BLIND_AGAIN_WHILE_OPEN = Duration.ofHours(1);

    static final int RECENT = 200;

    private final Ports ports;
    private final Links links;
    private final DueMessages messages;
    private final Briefer briefer;
    private final Sending sending;
    private final RecentRota rota;
    private final Unrecorded unrecorded = new Unrecorded();

    /** @param sending over the same alert log as the ports' */
    public SpeakUp(Ports ports, Links links, Sending sending) {
        this.ports = ports;
        this.links = links;
        this.messages = new DueMessages(ports, links);
        this.briefer = new Briefer(ports);
        this.sending = sending;
        this.rota = new RecentRota(ports.rota());
    }

    /**
     * @param incidents that are open, or ended a short while ago
     * @param blindSince since when the watch sees too little
     * @return how many alerts went out
     */
    int speak(Snapshot moment, List<Incident> incidents, Optional<Instant> blindSince) {
        unrecorded.recordIn(ports.alerts(), moment.now());
        boolean anything = !incidents.isEmpty() || blindSince.isPresent();
        Standby standby = anything ? Standby.of(rota.load(moment.now()), moment.now()) : Standby.NONE;
        Roster roster = standby.over(ports.roster().load());
        Roster reachable = sending.reachable(roster);
        incidents.forEach(incident -> record(moment, incident, reachable, standby));
        Set<AlertId> blind =
                blindSince.map(since -> recordBlind(moment, reachable, since)).orElse(Set.of());
        boolean open = incidents.stream().anyMatch(incident -> !incident.over());
        return send(moment, roster, blind, open);
    }

    /** Says gaps of the rota with the same links. */
    SayGaps gaps(Ports stores) {
        return new SayGaps(stores, links);
    }

    /** Follows the answers with the same links. */
    FollowReplies following(Ports stores) {
        return new FollowReplies(stores, links);
    }

    /** Follows what it came to with the same links. */
    FollowEffects followingEffects(Ports stores) {
        return new FollowEffects(stores, links);
    }

    /**
     * Tells of people at risk after the store failed, though nothing can be claimed or recorded. Never throws.
     *
     * @param open incidents as far as they could be stored
     */
    void speakAnyway(Snapshot moment, List<Incident> open) {
        new SpeakAnyway(ports, sending, links, unrecorded).speak(moment, open);
    }

    /**
     * Records what somebody is to hear of the store; the next look at this watch sends it.
     *
     * @param watch any that is looked at: the store is everybody's
     */
    public void tellOfStore(Watch watch, Keeping keeping, Instant now) {
        Roster roster = sending.reachable(ports.asked(now));
        List<Planned> plan = StorePolicy.plan(watch.id(), roster, keeping, now);
        List<Alert> said = plan.isEmpty() ? List.of() : ports.alerts().latest(watch.id(), RECENT);
        plan.stream()
                .filter(planned -> said.stream()
                        .filter(alert -> alert.reason() == planned.reason())
                        .noneMatch(alert -> saidLately(alert, planned, now.minus(BLIND_AGAIN))))
                .forEach(planned -> messages.record(
                        planned,
                        watch.id(),
                        Optional.empty(),
                        now,
                        link -> StoreWording.of(planned, watch, keeping, now, link)));
    }

    private void record(Snapshot moment, Incident incident, Roster roster, Standby standby) {
        Situation situation = new Situation(
                incident,
                roster,
                believed(said(incident), moment),
                WakeBudget.counts(incident.verdict()) ? wakes(roster, moment) : Map.of(),
                Care.of(incident.state()),
                moment.learning(),
                moment.now(),
                Set.copyOf(standby.onDuty()));
        Plan plan = AlertPolicy.plan(situation);
        plan.withdraw().forEach(ports.alerts()::withdraw);
        Set<AlertId> recorded = situation.alerts().stream()
                .map(Alert::id)
                .filter(id -> !plan.withdraw().contains(id))
                .collect(Collectors.toSet());
        for (Planned planned : plan.due(moment.now())) {
            if (recorded.add(planned.id())) {
                Briefing briefing = briefer.of(moment, incident, planned.contact(), situation);
                record(
                        planned,
                        planned.reason() == Alert.Reason.BRIEF ? withUnconfirmed(briefing, roster) : briefing,
                        moment);
            }
        }
    }

    private Briefing withUnconfirmed(Briefing briefing, Roster roster) {
        return briefing.with(ports.rehearsals().load().unconfirmed(roster, briefing.now()));
    }

    /** Whoever was told of an incident was told of what a person took off it since. */
    private List<Alert> said(Incident incident) {
        List<Alert> said = new ArrayList<>(ports.alerts().of(incident.id().value()));
        incident.handling()
                .splitFrom()
                .ifPresent(from -> ports.alerts().of(from.value()).stream()
                        .filter(alert -> alert.sentAt()
                                .filter(at -> !at.isAfter(incident.times().openedAt()))
                                .isPresent())
                        .forEach(said::add));
        return said;
    }

    /** Returns what may be said of this blindness; what was recorded of another one is not true any more. */
    private Set<AlertId> recordBlind(Snapshot moment, Roster roster, Instant since) {
        boolean incidentOpen = !ports.incidents().open(moment.watch().id()).isEmpty();
        Instant lately = moment.now().minus(incidentOpen ? BLIND_AGAIN_WHILE_OPEN : BLIND_AGAIN);
        List<Alert> said = believed(ports.alerts().latest(moment.watch().id(), RECENT), moment).stream()
                .filter(alert -> alert.reason() == Alert.Reason.BLIND)
                .toList();
        Map<String, List<Instant>> wakes = incidentOpen ? wakes(roster, moment) : Map.of();
        List<Planned> plan = new ArrayList<>();
        for (Roster reachable : List.of(roster, Reach.without(roster, said))) {
            plan.addAll(BlindPolicy.plan(moment.watch().id(), reachable, since, incidentOpen, wakes, moment.now()));
        }
        plan.stream()
                .filter(planned -> said.stream().noneMatch(alert -> saidLately(alert, planned, lately)))
                .collect(Collectors.toMap(Planned::id, planned -> planned, (one, same) -> one, LinkedHashMap::new))
                .values()
                .forEach(planned -> record(planned, briefer.blind(moment, since), moment));
        Stream<AlertId> stuck = said.stream()
                .filter(alert -> Retry.stuck(alert) && !alert.dueAt().isBefore(since))
                .map(Alert::id);
        return Stream.concat(plan.stream().map(Planned::id), stuck).collect(Collectors.toSet());
    }

    private static boolean saidLately(Alert alert, Planned planned, Instant lately) {
        boolean same = alert.contact().equals(planned.contact().id()) && alert.means() == planned.means();
        return alert.id().equals(planned.id())
                || same && alert.sentAt().filter(at -> at.isAfter(lately)).isPresent();
    }

    private void record(Planned planned, Briefing briefing, Snapshot moment) {
        messages.record(
                planned,
                moment.watch().id(),
                briefing.incident().map(Incident::id),
                moment.now(),
                link -> Wording.of(planned, briefing, link));
    }

    private static List<Alert> believed(List<Alert> alerts, Snapshot moment) {
        return alerts.stream().map(alert -> alert.believing(moment::believed)).toList();
    }

    /** Of those who sleep now: nobody else is rung out of a budget. */
    private Map<String, List<Instant>> wakes(Roster roster, Snapshot moment) {
        Map<String, List<Instant>> wakes = new HashMap<>();
        for (Contact contact : roster.contacts()) {
            if (!new Night(contact).asleep(moment.now())) {
                continue;
            }
            List<Alert> rung = ports.alerts().wakes(contact.id(), WakeBudget.quarterStart(contact, moment.now()));
            wakes.put(
                    contact.id(),
                    rung.stream().map(Alert::dueAt).map(moment::believed).toList());
        }
        return wakes;
    }

    private int send(Snapshot moment, Roster roster, Set<AlertId> blind, boolean open) {
        List<Addressed> due = new ArrayList<>();
        for (Alert pending : ports.alerts().pending(moment.watch().id(), moment.now())) {
            Optional<Contact> contact = roster.find(pending.contact());
            boolean untrue = pending.reason() == Alert.Reason.BLIND && !blind.contains(pending.id());
            if (contact.isEmpty() || untrue) {
                ports.alerts().withdraw(pending.id());
            } else if (timely(pending, contact.get(), open, moment.now())) {
                due.add(new Addressed(pending, contact.get()));
            }
        }
        return sending.send(due, moment.now(), this::sent);
    }

    /** A rehearsal that is tried again waits for a better hour; everything else is for now. */
    private static boolean timely(Alert pending, Contact contact, boolean open, Instant now) {
        return pending.reason() != Alert.Reason.REHEARSAL || RehearsalPolicy.timely(contact, open, now) == Turn.NOW;
    }

    /** Into the history first, where it is written once however often it is tried: what the log knows as sent is not tried again. */
    private void sent(Alert alert, Alert.Progress.Sent how) {
        try {
            alert.incident()
                    .ifPresent(incident -> ports.incidents().append(new IncidentId(incident), entry(alert, how)));
        } finally {
            record(alert, how);
        }
    }

    private void record(Alert alert, Alert.Progress.Sent how) {
        try {
            ports.alerts().sent(alert.id(), how);
        } catch (RuntimeException e) {
            unrecorded.add(alert, how);
            throw e;
        }
    }

    private static TimelineEntry entry(Alert alert, Alert.Progress.Sent how) {
        Fact what = Fact.of(how.shown() ? "entry.alert.shown" : "entry.alert")
                .with("means", alert.means())
                .with("contact", alert.contact())
                .with("reason", alert.reason());
        return new TimelineEntry(
                how.at(),
                TimelineEntry.WATCH,
                TimelineEntry.Kind.ALERT,
                what,
                alert.id().value());
    }
}
