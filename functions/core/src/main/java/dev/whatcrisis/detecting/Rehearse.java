// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.rehearsal.RehearsalLinks;
import dev.whatcrisis.rehearsal.RehearsalPolicy;
import dev.whatcrisis.rehearsal.Rehearsals;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.wording.RehearsalWording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Once an hour, looks who is to be rehearsed, and records it; the next look at the watch sends it as any other message. A
 * crash in between repeats nothing: a month's rehearsal has one name.
 */
public final class Rehearse {
    /** Often enough for every zone and for the end of an incident; between these nothing is read for it. */
    static final Duration ROUND = Duration.ofHours(1);

    private final Ports ports;
    private final RehearsalLinks links;
    private final Sending sending;
    private Instant last = Instant.MIN;

    public Rehearse(Ports ports, RehearsalLinks links, Sending sending) {
        this.ports = ports;
        this.links = links;
        this.sending = sending;
    }

    /** To be asked every minute; a paused watch sends nothing, so another is taken. */
    public synchronized void round(Instant now) {
        if (!last.isAfter(now) && now.isBefore(last.plus(ROUND))) {
            return;
        }
        List<Watch> watches = ports.watches().all();
        Optional<Watch> sender =
                watches.stream().filter(watch -> !watch.paused()).findFirst();
        sender.ifPresent(watch -> rehearse(watch, watches, now));
        last = now;
    }

    private void rehearse(Watch sender, List<Watch> watches, Instant now) {
        Roster roster = sending.reachable(ports.roster().load());
        Rehearsals known = ports.rehearsals().load();
        RehearsalPolicy.Plan calm = RehearsalPolicy.plan(known, roster, false, now);
        boolean open = !calm.planned().isEmpty()
                && watches.stream()
                        .anyMatch(watch -> !ports.incidents().open(watch.id()).isEmpty());
        RehearsalPolicy.Plan plan = open ? RehearsalPolicy.plan(known, roster, true, now) : calm;
        plan.planned().forEach(planned -> record(planned, sender, now));
        if (!plan.next().sameAs(known)) {
            ports.rehearsals().save(plan.next());
        }
    }

    private void record(Planned planned, Watch sender, Instant now) {
        String link = links.rehearsal(sender.id(), planned.contact().id(), planned.means(), now);
        ports.alerts()
                .due(planned.alert(sender.id(), Optional.empty(), RehearsalWording.of(planned, sender, now, link)));
    }
}
