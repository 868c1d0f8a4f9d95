// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.incident.Incidents.Outcome;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.Regrouping;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.WatchStateStore;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores what people say of one matter and two; the next look acts on it. */
public final class Regroup {
    private final IncidentStore store;
    private final WatchStateStore states;
    private final Incidents incidents;

    public Regroup(Ports ports) {
        this.store = ports.incidents();
        this.states = ports.states();
        this.incidents = new Incidents(store);
    }

    /** It is part of another one. */
    public Outcome merge(IncidentId id, String other, String who, Instant now) {
        Incident into = find(other)
                .orElseThrow(() ->
                        Problem.field("into", Fact.of("refusal.no-incident").with("id", other)));
        Outcome outcome = incidents.step(id, incident -> Regrouping.merge(incident, into, who, now));
        if (outcome instanceof Outcome.Done) {
            store.append(
                    into.id(),
                    new TimelineEntry(
                            now,
                            who,
                            TimelineEntry.Kind.NOTE,
                            Fact.of("entry.mergedHere").with("incident", id.value()),
                            "MERGED-" + id));
        }
        return outcome;
    }

    /** One of its stories is another matter. */
    public Outcome split(IncidentId id, String story, String who, Instant now) {
        StoryId off = story(story).orElseThrow(() -> Problem.field("story", Fact.of("refused.noStory")));
        return incidents.step(id, incident -> Regrouping.split(incident, off, ids(incident), who, now));
    }

    /** The living stories that it tells, but for those that were taken off just now. */
    public List<Story> stories(Incident incident) {
        return states.find(incident.watch()).map(state -> state.book().of(incident.id())).orElse(List.of()).stream()
                .filter(story -> !incident.handling().without(story.id()))
                .toList();
    }

    /** Open incidents of which it may be a part. */
    public List<Incident> others(Incident incident) {
        return store.open(incident.watch()).stream()
                .filter(other -> !other.id().equals(incident.id()))
                .toList();
    }

    private Set<StoryId> ids(Incident incident) {
        return stories(incident).stream().map(Story::id).collect(Collectors.toSet());
    }

    private Optional<Incident> find(String id) {
        try {
            return store.find(new IncidentId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<StoryId> story(String id) {
        try {
            return Optional.of(new StoryId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
