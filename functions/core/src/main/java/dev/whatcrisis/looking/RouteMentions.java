// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.Joining;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.tracking.OpenIncidents;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings each story's new mentions to its incident, or to the story's tally where there is none that is open. What was in the tally
 * of a story that has an incident now is left there for {@link OpenIncidents} to hand over.
 */
public final class RouteMentions {
    /** So long after an own post that went wrong, new stories are taken to be about it. */
    public static final Duration SLIP_DRAWS = Duration.ofHours(24);

    private final IncidentStore incidents;

    public RouteMentions(IncidentStore incidents) {
        this.incidents = incidents;
    }

    public WatchState route(WatchState state, Map<StoryId, List<Mention>> byStory, List<Incident> open, Instant now) {
        Map<StoryId, IncidentId> incidentOf = new HashMap<>(state.book().incidentOf());
        Set<IncidentId> going = open.stream().map(Incident::id).collect(Collectors.toSet());
        incidentOf.values().removeIf(id -> !going.contains(id) && calmedDown(id));
        Map<StoryId, StoryTally> tallies = new HashMap<>(state.book().tallies());
        byStory.forEach((story, mentions) -> {
            Optional<IncidentId> known = Optional.ofNullable(incidentOf.get(story));
            Optional<IncidentId> target = known.or(() -> slip(open, state, story, mentions));
            target.ifPresent(id -> {
                incidentOf.put(story, id);
                incidents.addMentions(id, mentions);
            });
            Optional<IncidentId> into = target.filter(id -> !going.contains(id)).flatMap(this::joined);
            into.filter(going::contains).ifPresent(id -> incidents.addMentions(id, mentions));
            if (target.filter(going::contains).isEmpty() && into.isEmpty()) {
                tallies.put(story, tally(tallies.get(story), mentions));
            }
        });
        tallies.replaceAll((story, tally) -> tally.since(now));
        tallies.values().removeIf(StoryTally::empty);
        incidentOf.keySet().removeIf(story -> state.book().stories().find(story).isEmpty());
        return state.routed(incidentOf, tallies);
    }

    /**
     * What ended by itself may come back as a new incident; what a person ended stays ended while its story lives, and is tallied
     * beside it in case that a danger is told which nobody knew of then.
     */
    private boolean calmedDown(IncidentId id) {
        return incidents
                .find(id)
                .filter(incident -> incident.state() instanceof State.Over over && over.how() == State.Ending.CALM)
                .isPresent();
    }

    /**
     * Where an incident goes on that a person made part of another one. Until that cannot be taken back any more its posts come to
     * both, so that neither a danger nor the way back is lost.
     */
    private Optional<IncidentId> joined(IncidentId id) {
        return incidents
                .find(id)
                .filter(Incident::merged)
                .flatMap(incident -> incident.handling().joining())
                .map(Joining::into);
    }

    private static StoryTally tally(@Nullable StoryTally known, List<Mention> mentions) {
        StoryTally tally =
                known == null ? StoryTally.startingAt(mentions.getFirst().at()) : known;
        return tally.plus(mentions);
    }

    /** The own post that this story answers, or that it followed within a day. */
    private static Optional<IncidentId> slip(
            List<Incident> open, WatchState state, StoryId story, List<Mention> mentions) {
        return open.stream()
                .filter(incident -> incident.origin().ownPost().isPresent())
                .filter(incident ->
                        answers(mentions, incident.origin().ownPost().get())
                                || startedAfter(incident, firstAt(state, story, mentions)))
                .map(Incident::id)
                .findFirst();
    }

    private static boolean answers(List<Mention> mentions, MentionId post) {
        return mentions.stream().anyMatch(m -> m.replyTo().filter(post::equals).isPresent());
    }

    private static boolean startedAfter(Incident incident, Instant story) {
        Instant slip = incident.times().firstMentionAt();
        return !story.isBefore(slip) && story.isBefore(slip.plus(SLIP_DRAWS));
    }

    private static Instant firstAt(WatchState state, StoryId story, List<Mention> mentions) {
        return state.book()
                .stories()
                .find(story)
                .map(Story::firstAt)
                .orElseGet(() -> mentions.getFirst().at());
    }
}
