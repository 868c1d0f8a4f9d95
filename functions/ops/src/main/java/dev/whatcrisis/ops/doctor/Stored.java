// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.local.doctor.ClockChecks;
import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.local.doctor.RosterChecks;
import dev.whatcrisis.local.doctor.RotaChecks;
import dev.whatcrisis.local.doctor.Setting;
import dev.whatcrisis.local.doctor.WatchChecks;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the table says about whom to watch, whom to tell and who may, read once. */
record Stored(
        List<Watch> watches,
        Map<Asked, SourceState> states,
        Map<WatchId, WatchState> looks,
        Roster roster,
        Rota rota,
        List<Person> people) {
    /** A query of a watch. */
    record Asked(Watch watch, Query query) {}

    Stored {
        watches = List.copyOf(watches);
        states = Map.copyOf(states);
        looks = Map.copyOf(looks);
        people = List.copyOf(people);
    }

    static Stored read(ApiPorts ports) {
        List<Watch> watches = ports.core().watches().all();
        Map<Asked, SourceState> states = new HashMap<>();
        Map<WatchId, WatchState> looks = new HashMap<>();
        for (Watch watch : watches) {
            ports.core().states().find(watch.id()).ifPresent(state -> looks.put(watch.id(), state));
            for (Query query : watch.queries()) {
                ports.core()
                        .sourceStates()
                        .find(watch.id(), query)
                        .ifPresent(state -> states.put(new Asked(watch, query), state));
            }
        }
        return new Stored(
                watches,
                states,
                looks,
                ports.core().roster().load(),
                ports.core().rota().load(),
                ports.people().all());
    }

    /** Sources that a watch asks which is not paused. */
    Set<String> asked() {
        return watches.stream()
                .filter(watch -> !watch.paused())
                .flatMap(watch -> watch.queries().stream())
                .map(query -> query.source().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean hasPhones() {
        return roster.contacts().stream().anyMatch(contact -> contact.phone().isPresent());
    }

    List<Finding> watchesAndSources(Map<String, Duration> intervals, Instant now) {
        if (watches.isEmpty()) {
            return List.of(Finding.fail(
                    "watches",
                    "there is none, so nothing is watched",
                    "add one with PUT /watches/{id}; a new stack makes one from its parameter Brand within a minute"));
        }
        List<Finding> findings = new ArrayList<>();
        for (Watch watch : watches) {
            findings.addAll(WatchChecks.of(watch, Setting.API));
            ClockChecks.of(Optional.ofNullable(looks.get(watch.id())), now).ifPresent(findings::add);
            if (!watch.paused()) {
                watch.queries()
                        .forEach(query -> findings.add(SourceCheck.judge(
                                query, Optional.ofNullable(states.get(new Asked(watch, query))), intervals, now)));
            }
        }
        return findings;
    }

    List<Finding> whoIsTold(Instant now) {
        return Stream.concat(RosterChecks.of(roster, now).stream(), RotaChecks.of(rota, watches, now).stream())
                .toList();
    }
}
