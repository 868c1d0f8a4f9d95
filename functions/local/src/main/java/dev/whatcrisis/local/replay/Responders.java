// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.incident.Act;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** People who do something some time after they were told. What an incident's state forbids by then is left undone. */
final class Responders {
    private final IncidentStore incidents;
    private final Circumstances circumstances;
    private final Consumer<Event> shown;
    private final PriorityQueue<Step> steps = new PriorityQueue<>(
            Comparator.comparing(Step::at).thenComparing(step -> step.incident().value()));

    /** Who closes what is quiet. */
    private static final String CLOSES = "you";

    private record Step(Instant at, IncidentId incident, Act act, String who) {}

    Responders(IncidentStore incidents, Circumstances circumstances, Consumer<Event> shown) {
        this.incidents = incidents;
        this.circumstances = circumstances;
        this.shown = shown;
    }

    /** Somebody was told. That something is over asks nothing of them. */
    void told(Alert alert, Instant at) {
        Optional<Duration> after = circumstances.acknowledge();
        if (after.isPresent() && alert.reason() != Alert.Reason.OVER) {
            alert.incident()
                    .ifPresent(incident -> steps.add(new Step(
                            at.plus(after.get()), new IncidentId(incident), Act.ACKNOWLEDGE, alert.contact())));
        }
    }

    /** Its counts calmed down. */
    void saw(Incident incident) {
        closing(incident)
                .map(at -> new Step(at, incident.id(), Act.CLOSE, CLOSES))
                .filter(step -> !steps.contains(step))
                .ifPresent(steps::add);
    }

    /** Whether somebody took it after they were told of the same. */
    private boolean hasIt(Incident incident, Step step) {
        Instant told = step.at().minus(circumstances.acknowledge().orElse(Duration.ZERO));
        return incident.state() instanceof State.Acknowledged had && !had.at().isBefore(told);
    }

    /** When a person closes it, if it stays as quiet as it is. */
    private Optional<Instant> closing(Incident incident) {
        return circumstances
                .close()
                .flatMap(after -> incident.times().quietSince().map(since -> since.plus(after)))
                .filter(at -> incident.quiet());
    }

    /** Does what was to be done by then. */
    void act(Instant now) {
        while (!steps.isEmpty() && !steps.peek().at().isAfter(now)) {
            Step step = steps.poll();
            incidents.find(step.incident()).ifPresent(incident -> act(step, incident));
        }
    }

    private void act(Step step, Incident incident) {
        if (step.act() == Act.ACKNOWLEDGE && hasIt(incident, step)) {
            return;
        }
        if (step.act() == Act.CLOSE && !closing(incident).equals(Optional.of(step.at()))) {
            return;
        }
        Change change = step.act().on(incident, step.who(), step.at(), step::at, Optional.empty());
        if (change instanceof Change.Done done) {
            incidents.save(done.incident());
            incidents.append(incident.id(), done.entry());
            shown.accept(new Event.Acted(step.at(), incident.id(), done.entry()));
        }
    }
}
