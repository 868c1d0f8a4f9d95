// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.alert.AlertPolicy;
import dev.whatcrisis.alert.Care;
import dev.whatcrisis.alert.InMemoryAlertLog;
import dev.whatcrisis.alert.Plan;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.alert.Situation;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.rota.Standby;
import dev.whatcrisis.sending.Addressed;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.wording.Briefing;
import dev.whatcrisis.wording.Links;
import dev.whatcrisis.wording.Wording;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells of people at risk when nothing can be claimed or recorded, because a store that fails must not silence that.
 * The price is a repeat: whoever else sends for this watch, or this process after a restart, does not know of it.
 */
final class SpeakAnyway {
    private static final Logger LOG = System.getLogger(SpeakAnyway.class.getName());

    private final Ports ports;
    private final Sending sending;
    private final Links links;
    private final Briefer briefer;
    private final Unrecorded unrecorded;

    SpeakAnyway(Ports ports, Sending sending, Links links, Unrecorded unrecorded) {
        this.ports = ports;
        this.sending = sending;
        this.links = links;
        this.briefer = new Briefer(ports);
        this.unrecorded = unrecorded;
    }

    /** Never throws: what failed first is what the caller has to tell. */
    void speak(Snapshot moment, List<Incident> open) {
        open.stream()
                .filter(incident -> incident.verdict().cannotWait())
                .forEach(incident -> quietly("telling of " + incident.id(), () -> speak(moment, incident)));
    }

    private void speak(Snapshot moment, Incident incident) {
        String id = incident.id().value();
        Standby standby = Standby.of(ports.rota().load(), moment.now());
        Roster roster = standby.over(ports.roster().load());
        Situation situation = new Situation(
                incident,
                sending.reachable(roster),
                unrecorded.with(ports.alerts().of(id), id),
                Map.of(),
                Care.of(incident.state()),
                moment.learning(),
                moment.now(),
                Set.copyOf(standby.onDuty()));
        Plan plan = AlertPolicy.plan(situation);
        List<Addressed> due = new ArrayList<>();
        for (Alert alert : ports.alerts().pending(moment.watch().id(), moment.now())) {
            if (alert.incident().equals(Optional.of(id)) && !plan.withdraw().contains(alert.id())) {
                roster.find(alert.contact()).ifPresent(contact -> due.add(new Addressed(alert, contact)));
            }
        }
        Set<AlertId> known = situation.alerts().stream().map(Alert::id).collect(Collectors.toSet());
        plan.due(moment.now()).stream()
                .filter(planned -> known.add(planned.id()))
                .map(planned -> new Addressed(worded(planned, moment, incident, situation), planned.contact()))
                .forEach(due::add);
        send(moment, due);
    }

    private Alert worded(Planned planned, Snapshot moment, Incident incident, Situation situation) {
        String contact = planned.contact().id();
        Briefing briefing = briefer.of(moment, incident, planned.contact(), situation);
        String link = links.issue(moment.watch().id(), Optional.of(incident.id()), contact, moment.now());
        return planned.alert(
                moment.watch().id(), Optional.of(incident.id().value()), Wording.of(planned, briefing, link));
    }

    /** Claimed in memory alone. */
    private void send(Snapshot moment, List<Addressed> due) {
        AlertLog claims = new InMemoryAlertLog();
        List<Addressed> unsaid = due.stream()
                .filter(message -> !unrecorded.contains(message.alert().id()))
                .toList();
        unsaid.forEach(message -> claims.due(message.alert()));
        sending.over(claims).send(unsaid, moment.now(), unrecorded::add);
    }

    private static void quietly(String what, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, what + " without a record failed; it is tried again at the next look", e);
        }
    }
}
