// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.looking.ReadMentions;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.story.StoryId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which stories and incidents a look has to look at: all when a count was closed, or when posts may say more now than when
 * they were put into their stories; else those of which something was said.
 *
 * @param known how the look before left the watch
 * @param counted whether a count was closed
 * @param corrected whether the team said of posts what they say, or took that back
 */
record Due(
        IncidentStore incidents,
        WatchState known,
        Snapshot moment,
        ReadMentions.Reading reading,
        boolean counted,
        boolean corrected) {

    /** @param routed the state with what was read in its stories */
    Set<StoryId> stories(WatchState routed) {
        return readOtherwise() ? all(routed) : reading.byStory().keySet();
    }

    /**
     * Between two closed counts an incident is brought up to date when something was said of it, or by the watch itself: the
     * rest of what it is made of moves with the counts.
     *
     * @param merged the state after incidents were opened, and merged or split
     */
    Predicate<Incident> incidents(WatchState routed, WatchState merged) {
        return counted || readOtherwise() ? incident -> true : incident -> concerned(incident, routed, merged);
    }

    private boolean readOtherwise() {
        return corrected
                || moment.sight().unread() > 0
                || known.now().filter(last -> last.sight().unread() > 0).isPresent();
    }

    private static Set<StoryId> all(WatchState state) {
        return state.book().tallies().keySet();
    }

    private boolean concerned(Incident incident, WatchState routed, WatchState merged) {
        Set<StoryId> handedOver = new HashSet<>(all(routed));
        handedOver.removeAll(all(merged));
        return incident.times().openedAt().equals(moment.now())
                || reading.read().stream().anyMatch(Mention::own)
                || Stream.concat(reading.byStory().keySet().stream(), handedOver.stream())
                        .flatMap(story ->
                                Optional.ofNullable(merged.book().incidentOf().get(story)).stream())
                        .anyMatch(told -> incident.id().equals(told) || isPartOf(told, incident));
    }

    /** Whether a person made the one part of the other just now. */
    private boolean isPartOf(IncidentId part, Incident whole) {
        return incidents
                .find(part)
                .filter(Incident::merged)
                .flatMap(found -> found.handling().joining())
                .filter(joining -> joining.into().equals(whole.id()))
                .isPresent();
    }
}
