// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.Standby;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A team at work: runs the policy every minute, sends what is due, and writes down what was said. */
public final class Desk {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final Contact LEA = person("lea", Duty.AWAKE_FIRST);
    static final Contact BOB = person("bob", Duty.ON_CALL);
    static final Contact CHLOE = person("chloe", Duty.ON_CALL);
    public static final Contact BOSS = person("boss", Duty.BOSS);
    static final Contact ROOM = new Contact(
            "room",
            "Team room",
            Duty.ON_CALL,
            Optional.empty(),
            Optional.empty(),
            Optional.of(URI.create("https://hooks.example/1")),
            QuietHours.NONE,
            PARIS,
            Language.EN);

    final AlertLog log = new InMemoryAlertLog();
    final Map<String, List<Instant>> wakes = new HashMap<>();
    final List<String> said = new ArrayList<>();

    /** Ways by which nothing gets through, such as {@code "lea SMS"}. */
    final Set<String> dead = new HashSet<>();

    Roster roster;
    Rota rota = Rota.NONE;
    Care care = Care.NONE;
    boolean learning;
    Instant now;
    Incident incident;

    Desk(String start, Contact... contacts) {
        this.now = at(start);
        this.roster = new Roster(Arrays.asList(contacts), 1);
        this.incident = Incidents.open(Level.WHAT_CRISIS, Set.of(), Incidents.SLEEP, now);
    }

    /** A time in Paris. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    static Contact person(String id, Duty duty) {
        return new Contact(
                id,
                id,
                duty,
                Optional.of("+33612345678"),
                Optional.of(id + "@team.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                PARIS,
                Language.EN);
    }

    Desk becomes(Level level, Waking waking, Flag... flags) {
        incident = Incidents.of(incident.state(), level, Set.of(flags), waking, now);
        return this;
    }

    Desk ruled(RuleId rule, Level level, Waking waking, Flag... flags) {
        incident = Incidents.of(incident.state(), level, Set.of(flags), waking, now, rule);
        return this;
    }

    /** As the rules judge an incident that the watch lost sight of. */
    Desk lostSight(Flag... flags) {
        Waking waking = new Waking(true, Waking.Basis.IF, Fact.plain("the watch went blind while an incident is open"));
        incident = Incidents.of(incident.state(), Level.SQUALL, Set.of(flags), waking, now, RuleId.R28);
        return this;
    }

    Desk acknowledgedBy(String who) {
        care = new Care(Optional.of(new Care.Acknowledged(now, who)), care.snooze());
        return this;
    }

    Desk over(State.Ending how) {
        incident = incident.withState(new State.Over(now, how, "watch", incident.state()));
        return this;
    }

    /** Runs every minute up to and including this Paris time. */
    Desk until(String local) {
        Instant end = at(local);
        for (; !now.isAfter(end); now = now.plus(Duration.ofMinutes(1))) {
            run();
        }
        now = end;
        return this;
    }

    void run() {
        Plan plan = plan();
        plan.withdraw().forEach(log::withdraw);
        for (Planned planned : plan.due(now)) {
            if (log.due(planned.alert(
                            incident.watch(), Optional.of(incident.id().value()), new Message("", "")))
                    && !dead.contains(way(planned.contact().id(), planned.means()))) {
                log.sent(planned.id(), now);
                note(planned);
            }
        }
        log.pending(incident.watch(), now).forEach(this::fail);
    }

    private void fail(Alert alert) {
        if (dead.contains(way(alert.contact(), alert.means()))) {
            log.claim(alert.id(), "desk", now, now.plusSeconds(120))
                    .ifPresent(tried ->
                            log.failed(tried.id(), "desk", Retry.next(tried.tries(), now), Fact.of("sending.failed")));
        }
    }

    private static String way(String contact, Means means) {
        return contact + " " + means;
    }

    Plan plan() {
        return AlertPolicy.plan(situation());
    }

    Situation situation() {
        Standby standby = Standby.of(rota, now);
        return new Situation(
                incident,
                standby.over(roster),
                log.of(incident.id().value()),
                wakes,
                care,
                learning,
                now,
                Set.copyOf(standby.onDuty()));
    }

    private void note(Planned p) {
        if (p.wakes()) {
            wakes.computeIfAbsent(p.contact().id(), id -> new ArrayList<>()).add(now);
        }
        said.add(String.format(
                Locale.ROOT,
                "%tH:%<tM %s %s %s%s",
                now.atZone(PARIS),
                p.contact().id(),
                p.means(),
                p.reason(),
                p.wakes() ? " wakes" : ""));
    }
}
