// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.Regrouping;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.reply.ReplyStore;
import dev.whatcrisis.story.StoryId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one of two open incidents that turned out to be one matter: the older one goes on with the posts and the timeline of both.
 * An own post is its own matter. Every step can be repeated, and the younger one is ended last.
 */
public final class MergeIncidents {
    private final MentionStore mentions;
    private final IncidentStore incidents;
    private final ReplyStore replies;

    public MergeIncidents(MentionStore mentions, IncidentStore incidents, ReplyStore replies) {
        this.mentions = mentions;
        this.incidents = incidents;
        this.replies = replies;
    }

    /** @param joined incidents whose stories turned out to be one, by the one that goes on */
    public WatchState merge(WatchState state, Snapshot moment, Map<IncidentId, IncidentId> joined) {
        List<Incident> open = incidents.open(moment.watch().id());
        SameMatter matter = new SameMatter(state.book(), moment.now());
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size(); j++) {
                Incident older = open.get(i);
                Incident younger = open.get(j);
                boolean ownPost = younger.origin().ownPost().isPresent();
                if (!ownPost
                        && !Regrouping.apart(older, younger)
                        && (joined(joined, older, younger) || matter.same(older, younger))) {
                    merge(older, younger, moment);
                    return merge(routed(state, younger.id(), older.id()), moment, joined);
                }
            }
        }
        return state;
    }

    private static boolean joined(Map<IncidentId, IncidentId> joined, Incident one, Incident other) {
        return other.id().equals(joined.get(one.id())) || one.id().equals(joined.get(other.id()));
    }

    /** The older one goes on. */
    void merge(Incident older, Incident younger, Snapshot moment) {
        new HandOver(mentions, incidents, replies).handOver(younger, older, moment);
        if (Lifecycle.merge(younger, older, moment.now()) instanceof Change.Done done) {
            incidents.append(younger.id(), done.entry());
            incidents.save(done.incident());
        }
    }

    static WatchState routed(WatchState state, IncidentId from, IncidentId to) {
        Map<StoryId, IncidentId> routes = new HashMap<>(state.book().incidentOf());
        routes.replaceAll((story, incident) -> incident.equals(from) ? to : incident);
        return state.routed(routes, state.book().tallies());
    }
}
