// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.words.Fact;
import java.util.Optional;
import java.util.function.Function;

/** Finds incidents, and does with them what people ask for. */
public final class Incidents {
    private static final int ATTEMPTS = 5;

    private final IncidentStore store;

    public Incidents(IncidentStore store) {
        this.store = store;
    }

    /** What a step led to. */
    public sealed interface Outcome {
        /** It is stored. */
        record Done(Incident incident, TimelineEntry entry) implements Outcome {}

        /** The incident's state forbids it. */
        record Refused(Fact reason) implements Outcome {}
    }

    /** The incident that the path names. */
    public Incident find(Call call) {
        String id = call.part("id");
        try {
            return store.find(new IncidentId(id)).orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    /**
     * Takes a step and stores where it led. When the detector or another person wrote in between, the step is taken
     * again from what is stored then.
     */
    public Outcome step(IncidentId id, Function<Incident, Change> step) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Incident incident = store.find(id).orElseThrow(() -> unknown(id.value()));
            switch (step.apply(incident)) {
                case Change.Refused refused -> {
                    return new Outcome.Refused(refused.reason());
                }
                case Change.Done done -> {
                    Optional<Incident> saved = saved(incident, done.incident());
                    if (saved.isPresent()) {
                        return new Outcome.Done(saved.get(), append(id, done.entry()));
                    }
                }
            }
        }
        throw Problem.conflict(Fact.of("refusal.busy"));
    }

    /** A note changes nothing but the timeline, so it needs no turn. */
    private Optional<Incident> saved(Incident before, Incident after) {
        return after.equals(before) ? Optional.of(before) : store.save(after);
    }

    /** Writes the entry; when the same kind of thing happened at the same instant, beside that one. */
    private TimelineEntry append(IncidentId id, TimelineEntry entry) {
        TimelineEntry next = entry;
        for (int n = 2; !store.append(id, next); n++) {
            next = new TimelineEntry(entry.at(), entry.who(), entry.kind(), entry.what(), entry.key() + "-" + n);
        }
        return next;
    }

    private static Problem unknown(String id) {
        return Problem.notFound(Fact.of("refusal.no-incident").with("id", id));
    }
}
