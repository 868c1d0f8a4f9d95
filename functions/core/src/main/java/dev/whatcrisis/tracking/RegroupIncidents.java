// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.incident.Handling;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.Joining;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.Split;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.looking.StoryTally;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.reply.BringReplies;
import dev.whatcrisis.reply.ReplyStore;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.story.StoryGrouper;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Does what people said of one matter and two: opens an incident for a story that was taken off, brings it back when that was
 * taken back, and hands over the posts of what was made part of another when that cannot be taken back any more.
 */
public final class RegroupIncidents {
    /** Posts of an incident that are looked through for those of a story that is taken off. */
    static final int SEARCHED = 500;

    private final MentionStore mentions;
    private final IncidentStore incidents;
    private final ReplyStore replies;

    public RegroupIncidents(Ports ports) {
        this.mentions = ports.mentions();
        this.incidents = ports.incidents();
        this.replies = ports.replies();
    }

    /** What was taken off since the last look, and what was put back. */
    public WatchState split(WatchState state, Snapshot moment) {
        WatchState next = state;
        for (Incident incident : incidents.open(moment.watch().id())) {
            for (Split split : incident.handling().splits()) {
                next = split.into().isPresent() ? next : open(next, moment, incident.id(), split);
            }
            next = back(next, moment, incident);
        }
        return next;
    }

    /** @param ended lately; those among them that a person made part of another are handed over */
    public WatchState handOver(WatchState state, Snapshot moment, List<Incident> ended) {
        WatchState next = state;
        for (Incident incident : ended) {
            Optional<Joining> joining = incident.handling().joining().filter(join -> !join.handedOver());
            boolean sure = incident.merged()
                    && incident.endedAt()
                            .filter(at -> moment.now().isAfter(at.plus(Lifecycle.UNDO)))
                            .isPresent();
            if (sure && joining.isPresent()) {
                next = handOver(next, moment, incident, joining.get().into());
            }
        }
        return next;
    }

    private WatchState handOver(WatchState state, Snapshot moment, Incident from, IncidentId into) {
        incidents.find(into).ifPresent(to -> new HandOver(mentions, incidents, replies).handOver(from, to, moment));
        incidents.save(from.withHandling(from.handling().with(new Joining(into, true))));
        return MergeIncidents.routed(state, from.id(), into);
    }

    private WatchState open(WatchState state, Snapshot moment, IncidentId of, Split split) {
        Optional<Incident> known = incidents.find(of);
        if (known.isEmpty()) {
            return state;
        }
        List<Mention> posts = posts(state, moment, known.get(), split.story());
        Incident opened = incident(state, moment, known.get(), split, posts);
        if (incidents.find(opened.id()).isEmpty()) {
            incidents.save(opened);
        }
        incidents.append(
                opened.id(),
                new TimelineEntry(
                        split.at(),
                        split.by(),
                        TimelineEntry.Kind.OPENED,
                        Fact.of("entry.splitFrom").with("incident", of.value()),
                        TimelineEntry.Kind.OPENED.name()));
        incidents.addMentions(opened.id(), posts);
        new BringReplies(replies)
                .of(known.get(), opened, posts.stream().map(Mention::id).collect(Collectors.toSet()));
        List<Split> splits = known.get().handling().splits().stream()
                .map(one -> one.equals(split) ? one.opened(opened.id()) : one)
                .toList();
        incidents.save(known.get()
                .withHandling(known.get().handling().with(splits))
                .withJudgement(known.get().judgement().withoutDangers()));
        return routed(state, split.story(), opened.id());
    }

    /** A story of it that was put back comes back with all that its incident had. */
    private WatchState back(WatchState state, Snapshot moment, Incident split) {
        Optional<Incident> from = split.handling()
                .splitFrom()
                .flatMap(incidents::find)
                .filter(incident -> !incident.over())
                .filter(incident -> !incident.handling().without(split.story()));
        if (from.isEmpty()) {
            return state;
        }
        new MergeIncidents(mentions, incidents, replies).merge(from.get(), split, moment);
        return MergeIncidents.routed(state, split.id(), from.get().id());
    }

    private List<Mention> posts(WatchState state, Snapshot moment, Incident incident, StoryId story) {
        List<MentionId> ids = incidents.mentions(incident.id());
        StoryGrouper grouper = new StoryGrouper(new HashSet<>(moment.watch().terms()));
        return mentions
                .findAll(moment.watch().id(), ids.subList(Math.max(0, ids.size() - SEARCHED), ids.size()), moment.now())
                .stream()
                .filter(post -> !post.text().isBlank())
                .filter(post ->
                        grouper.place(state.book().stories(), post).story().equals(story))
                .toList();
    }

    private Incident incident(WatchState state, Snapshot moment, Incident from, Split split, List<Mention> posts) {
        Instant first = posts.stream()
                .map(Mention::at)
                .min(Instant::compareTo)
                .orElse(from.times().firstMentionAt());
        StoryTally tally = StoryTally.startingAt(first).plus(posts);
        StoryNumbers numbers = StoryNumbers.of(tally.buckets(), moment.now());
        StoryCase.Judged judged = new StoryCase(moment)
                .judge(OpenIncidents.facts(moment, posts), numbers, StoryCase.Standing.ofNew(split.story()));
        String headline =
                state.book().stories().find(split.story()).map(Story::headline).orElse("");
        return NewIncident.of(id(moment, split), moment, split.story(), tally, posts, headline, judged, numbers)
                .withState(new State.Acknowledged(split.at(), split.by()))
                .withHandling(Handling.splitFrom(from.id()));
    }

    /** The same for each run that sees that it was taken off, and no other one's. */
    private static IncidentId id(Snapshot moment, Split split) {
        long at = Bucket.startOf(split.at()).getEpochSecond() / Bucket.WIDTH.toSeconds();
        return new IncidentId(
                moment.watch().id() + "-" + split.story() + "-split-" + Long.toString(at, Character.MAX_RADIX));
    }

    private static WatchState routed(WatchState state, StoryId story, IncidentId incident) {
        Map<StoryId, IncidentId> routes = new HashMap<>(state.book().incidentOf());
        routes.put(story, incident);
        return state.routed(routes, state.book().tallies());
    }
}
