// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.story.StoryId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The stories of a watch and what became of them.
 *
 * @param tallies of the stories that have no incident
 * @param incidentOf the incident of each story that has one
 */
public record StoryBook(Stories stories, Map<StoryId, StoryTally> tallies, Map<StoryId, IncidentId> incidentOf) {
    /** Before the first story. */
    public static final StoryBook EMPTY = new StoryBook(Stories.none(), Map.of(), Map.of());

    public StoryBook {
        tallies = Map.copyOf(tallies);
        incidentOf = Map.copyOf(incidentOf);
    }

    /** The living stories that an incident tells. */
    public List<Story> of(IncidentId incident) {
        return stories.live().stream()
                .filter(story -> incident.equals(incidentOf.get(story.id())))
                .toList();
    }

    StoryBook placed(Stories next) {
        return new StoryBook(next, tallies, incidentOf);
    }

    public StoryBook routed(Map<StoryId, IncidentId> routes, Map<StoryId, StoryTally> rest) {
        return new StoryBook(stories, rest, routes);
    }

    /**
     * Two stories turned out to be one: tally and incident of {@code gone} are those of {@code into} now. An incident that
     * is open goes before one that is over, and one that is over does not swallow what is being counted. Of two that are
     * open the one of {@code into} goes on; the other gets nothing new, and ends by its own counts.
     */
    StoryBook joined(StoryId gone, StoryId into, Predicate<IncidentId> open) {
        Map<StoryId, IncidentId> routes = new HashMap<>(incidentOf);
        Optional<IncidentId> theirs = Optional.ofNullable(routes.remove(gone));
        Optional<IncidentId> ours = Optional.ofNullable(routes.get(into));
        Optional<IncidentId> openOne = ours.filter(open).or(() -> theirs.filter(open));
        Optional<IncidentId> overOne = ours.or(() -> tallies.containsKey(into) ? Optional.empty() : theirs);
        openOne.or(() -> overOne).ifPresent(incident -> routes.put(into, incident));
        Map<StoryId, StoryTally> rest = new HashMap<>(tallies);
        StoryTally tally = rest.remove(gone);
        if (tally != null) {
            rest.merge(into, tally, StoryTally::plus);
        }
        return routed(routes, rest);
    }

    StoryBook believing(UnaryOperator<Instant> believed) {
        Map<StoryId, StoryTally> known = new HashMap<>(tallies);
        known.replaceAll((story, tally) -> tally.believing(believed));
        return new StoryBook(stories, known, incidentOf);
    }
}
