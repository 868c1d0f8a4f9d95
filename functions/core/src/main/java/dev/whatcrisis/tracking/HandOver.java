// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.Split;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.reply.BringReplies;
import dev.whatcrisis.reply.ReplyStore;
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.List;

/** Brings the posts, the timeline and the people to answer of an incident to the one that goes on for both. Can be repeated. */
final class HandOver {
    private final MentionStore mentions;
    private final IncidentStore incidents;
    private final BringReplies replies;

    HandOver(MentionStore mentions, IncidentStore incidents, ReplyStore replies) {
        this.mentions = mentions;
        this.incidents = incidents;
        this.replies = new BringReplies(replies);
    }

    void handOver(Incident from, Incident to, Snapshot moment) {
        incidents.addMentions(
                to.id(), mentions.findAll(moment.watch().id(), incidents.mentions(from.id()), moment.now()));
        replies.all(from, to);
        incidents.timeline(from.id()).forEach(entry -> incidents.append(to.id(), of(from, entry)));
        incidents.append(
                to.id(),
                new TimelineEntry(
                        moment.now(),
                        TimelineEntry.WATCH,
                        TimelineEntry.Kind.NOTE,
                        Fact.of("entry.mergedHere").with("incident", from.id().value()),
                        "MERGED-" + from.id()));
        Incident next = having(from, to);
        if (!next.equals(to)) {
            incidents.save(next);
        }
    }

    /** Who has the one has the other, and what a person took off the one is no part of the other. */
    private static Incident having(Incident from, Incident to) {
        State had = from.state() instanceof State.Over over ? over.before() : from.state();
        List<Split> splits = new ArrayList<>(to.handling().splits());
        splits.addAll(from.handling().splits());
        Incident next = to.withHandling(to.handling().with(splits));
        return to.state() instanceof State.Open && had instanceof State.Acknowledged ? next.withState(had) : next;
    }

    /** That it was opened is no beginning of the one that goes on. */
    private static TimelineEntry of(Incident from, TimelineEntry entry) {
        boolean opened = entry.kind() == TimelineEntry.Kind.OPENED;
        return new TimelineEntry(
                entry.at(),
                entry.who(),
                opened ? TimelineEntry.Kind.NOTE : entry.kind(),
                entry.what(),
                from.id() + ":" + entry.key(),
                entry.unseen());
    }
}
