// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.looking.StoryTally;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.story.StoryId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a matter needs an incident, what that begins with, and that all that was counted of its stories becomes the incident's. */
final class OpenMatter {
    private final MentionStore mentions;
    private final IncidentStore incidents;

    OpenMatter(MentionStore mentions, IncidentStore incidents) {
        this.mentions = mentions;
        this.incidents = incidents;
    }

    /**
     * Stories that are one matter.
     *
     * @param bearer the one whose name and id the incident has
     * @param tallies of all, the bearer among them
     */
    record Matter(StoryId bearer, Map<StoryId, StoryTally> tallies) {
        /** What was counted of all of them; the posts of the newest stories last. */
        StoryTally tally() {
            return StoryTally.together(tallies.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<StoryId, StoryTally> story) ->
                                    story.getValue().firstAt())
                            .thenComparing(story -> story.getKey().value()))
                    .map(Map.Entry::getValue)
                    .toList());
        }
    }

    /** @param closed the incident of the bearer that a person ended, where this is another wave of it */
    WatchState open(
            WatchState state,
            Snapshot moment,
            Matter matter,
            Optional<Incident> closed,
            StoryCase.Judged judged,
            StoryNumbers numbers) {
        StoryTally tally = matter.tally();
        List<Mention> counted = mentions.findAll(moment.watch().id(), tally.newest(), moment.now());
        String headline = state.book()
                .stories()
                .find(matter.bearer())
                .map(Story::headline)
                .orElse("");
        IncidentId id = id(moment, matter.bearer(), tally);
        Incident opened =
                unlike(closed, NewIncident.of(id, moment, matter.bearer(), tally, counted, headline, judged, numbers));
        if (incidents.find(opened.id()).isEmpty()) {
            incidents.save(opened);
        }
        incidents.append(
                opened.id(),
                new TimelineEntry(
                        moment.now(),
                        TimelineEntry.WATCH,
                        TimelineEntry.Kind.OPENED,
                        judged.graded().reason(),
                        TimelineEntry.Kind.OPENED.name()));
        return handOver(state, moment, matter, opened.id());
    }

    WatchState handOver(WatchState state, Snapshot moment, Matter matter, IncidentId incident) {
        WatchState next = state;
        for (Map.Entry<StoryId, StoryTally> story : matter.tallies().entrySet()) {
            next = handOver(next, moment, story.getKey(), story.getValue(), incident);
        }
        return next;
    }

    /**
     * All that the tally counted is the incident's. A story that was found to belong to an incident later, and a run that
     * broke off after opening one, come here, too.
     */
    WatchState handOver(WatchState state, Snapshot moment, StoryId story, StoryTally tally, IncidentId incident) {
        List<Mention> posts = mentions.findAll(moment.watch().id(), tally.newest(), moment.now());
        incidents.addMentions(incident, HandedOver.of(tally, posts));
        mentions.keep(moment.watch().id(), tally.newest(), moment.now().plus(KeptTexts.LIFE));
        Map<StoryId, IncidentId> incidentOf = new HashMap<>(state.book().incidentOf());
        incidentOf.put(story, incident);
        Map<StoryId, StoryTally> tallies = new HashMap<>(state.book().tallies());
        tallies.remove(story);
        return state.routed(incidentOf, tallies);
    }

    /**
     * Below {@link OpenIncidents#WORTH_READING} critical people only an urgent flag counts, a claim that data are out, or a crowd whose tone is unclear. The counts of a watch that is blind open
     * nothing: that it is blind is said by itself.
     */
    static boolean needed(StoryCase.Judged judged, StoryNumbers numbers, Snapshot moment) {
        boolean raised = judged.verdict().level().atLeast(Level.RIPPLE);
        if (numbers.criticalAuthors() < OpenIncidents.WORTH_READING
                || moment.sight().blind()) {
            boolean look = judged.graded().unclear()
                    && !moment.learning()
                    && !moment.sight().blind();
            boolean breach = judged.reading().type() == CrisisType.BREACH;
            return raised
                    && (look || breach || FlagSet.URGENT.in(judged.verdict().flags()));
        }
        boolean flagged = !judged.verdict().flags().isEmpty();
        boolean loud = numbers.criticalAuthors() >= LevelThresholds.LEARNING_AUTHORS
                && numbers.platforms() >= LevelThresholds.LEARNING_PLATFORMS;
        return raised && (!moment.learning() || flagged || loud);
    }

    /** A wave that began in the same five minutes as the one that was closed has another name. */
    private static Incident unlike(Optional<Incident> closed, Incident opened) {
        return closed.filter(known -> known.id().equals(opened.id()))
                .map(known -> opened.withId(new IncidentId(known.id() + "-2")))
                .orElse(opened);
    }

    /** The same for every run that sees the same beginning, and another one for a later wave of the story. */
    private static IncidentId id(Snapshot moment, StoryId story, StoryTally tally) {
        long wave = Bucket.startOf(tally.firstAt()).getEpochSecond() / Bucket.WIDTH.toSeconds();
        return new IncidentId(moment.watch().id() + "-" + story + "-" + Long.toString(wave, 36));
    }
}
