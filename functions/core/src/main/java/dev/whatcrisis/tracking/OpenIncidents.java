// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.cue.UrgentCues;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.looking.StoryTally;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.reading.PerilReader;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens an incident for a story that needs one. */
public final class OpenIncidents {
    /** From so many critical people on a story is read at each run, else only when it has something new. */
    static final int WORTH_READING = 3;

    /** Posts that are read to judge what a story is about; all that were counted are handed to its incident. */
    static final int SAMPLE = 120;

    private final MentionStore mentions;
    private final IncidentStore incidents;
    private final HarmlessStories harmless;
    private final OpenMatter opening;

    public OpenIncidents(MentionStore mentions, IncidentStore incidents, HarmlessStories harmless) {
        this.mentions = mentions;
        this.incidents = incidents;
        this.harmless = harmless;
        this.opening = new OpenMatter(mentions, incidents);
    }

    /**
     * @param news stories with a mention that was read in this run: one photo of an injury is enough to open an incident
     * @param counted whether a count was closed in this run: until then a story without news is what it was
     */
    public WatchState open(WatchState state, Snapshot moment, Set<StoryId> news, boolean counted) {
        List<Incident> known = incidents.open(moment.watch().id());
        WatchState next = state;
        for (Map.Entry<StoryId, StoryTally> tally : oldestFirst(state.book().tallies())) {
            Optional<IncidentId> own = Optional.ofNullable(
                            state.book().incidentOf().get(tally.getKey()))
                    .or(() -> openOf(tally.getKey(), known));
            Optional<Incident> closed = own.filter(id ->
                            known.stream().noneMatch(incident -> incident.id().equals(id)))
                    .flatMap(incidents::find)
                    .filter(incident -> incident.over() && !incident.merged());
            boolean newly = news.contains(tally.getKey());
            if (own.isPresent() && closed.isEmpty()) {
                next = opening.handOver(next, moment, tally.getKey(), tally.getValue(), own.get());
            } else if (newly || counted && tally.getValue().criticalAtMost() >= WORTH_READING) {
                StoryNumbers numbers = StoryNumbers.of(tally.getValue().buckets(), moment.now());
                if (newly || numbers.criticalAuthors() >= WORTH_READING) {
                    next = open(next, moment, tally.getKey(), tally.getValue(), numbers, closed);
                }
            }
        }
        return next;
    }

    private static Optional<IncidentId> openOf(StoryId story, List<Incident> open) {
        return open.stream()
                .filter(incident -> incident.story().equals(story))
                .map(Incident::id)
                .findFirst();
    }

    private static List<Map.Entry<StoryId, StoryTally>> oldestFirst(Map<StoryId, StoryTally> tallies) {
        return tallies.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<StoryId, StoryTally> tally) ->
                                tally.getValue().firstAt())
                        .thenComparing(tally -> tally.getKey().value()))
                .toList();
    }

    /** @param closed the incident of the story that a person ended; only a danger that was not known then opens another one */
    private WatchState open(
            WatchState state,
            Snapshot moment,
            StoryId story,
            StoryTally tally,
            StoryNumbers numbers,
            Optional<Incident> closed) {
        if (numbers.criticalAuthors() < WORTH_READING && !crowded(numbers, moment) && harmless(moment, story, tally)) {
            return state;
        }
        StoryFacts facts = facts(moment, mentions.findAll(moment.watch().id(), tally.newest(SAMPLE), moment.now()));
        StoryCase.Judged judged = new StoryCase(moment).judge(facts, numbers, StoryCase.Standing.ofNew(story));
        boolean known = closed.isPresent() && !newDanger(closed.get(), tally, judged, facts, moment);
        if (known || !OpenMatter.needed(judged, numbers, moment)) {
            return state;
        }
        List<Incident> going = incidents.open(moment.watch().id());
        Optional<Incident> same = new SameMatter(state.book(), moment.now())
                .among(going, story, judged.verdict().flags(), judged.perils())
                .or(() -> pointingAlike(going, story, facts, moment));
        if (same.isPresent()) {
            incidents.append(
                    same.get().id(),
                    new TimelineEntry(
                            moment.now(),
                            TimelineEntry.WATCH,
                            TimelineEntry.Kind.NOTE,
                            Fact.of("entry.joined"),
                            "JOINED-" + story));
            return opening.handOver(state, moment, story, tally, same.get().id());
        }
        return opening.open(state, moment, new OpenMatter.Matter(story, Map.of(story, tally)), closed, judged, numbers);
    }

    private boolean newDanger(
            Incident closed, StoryTally tally, StoryCase.Judged judged, StoryFacts facts, Snapshot moment) {
        List<MentionId> before = new ArrayList<>(incidents.mentions(closed.id()));
        before.removeAll(Set.copyOf(tally.newest()));
        Set<Author> spoke = mentions
                .findAll(
                        moment.watch().id(),
                        before.subList(Math.max(0, before.size() - SAMPLE), before.size()),
                        moment.now())
                .stream()
                .flatMap(post -> post.author().stream())
                .collect(Collectors.toSet());
        List<Mention> others = facts.mentions().stream()
                .filter(post -> post.author().filter(spoke::contains).isEmpty())
                .toList();
        return NewDanger.in(closed, judged.verdict().flags(), judged.perils(), PerilReader.read(facts(moment, others)));
    }

    private Optional<Incident> pointingAlike(List<Incident> going, StoryId story, StoryFacts facts, Snapshot moment) {
        Pointed pointed = Pointed.of(facts.mentions());
        return going.stream()
                .filter(incident -> !incident.quiet() && !incident.handling().without(story))
                .filter(incident -> !pointed.to().isEmpty() && pointed.same(Pointed.of(sample(incident, moment))))
                .findFirst();
    }

    private List<Mention> sample(Incident incident, Snapshot moment) {
        List<MentionId> ids = incidents.mentions(incident.id());
        return mentions.findAll(
                moment.watch().id(), ids.subList(Math.max(0, ids.size() - SAMPLE), ids.size()), moment.now());
    }

    /** So many posts in an hour are read, whatever their tone. */
    private static boolean crowded(StoryNumbers numbers, Snapshot moment) {
        return numbers.lastHour() >= LevelThresholds.FLOOR_AUTHORS
                && numbers.lastHour() > LevelThresholds.CROWD_TIMES_USUAL * moment.usualHour();
    }

    private boolean harmless(Snapshot moment, StoryId story, StoryTally tally) {
        return harmless.holds(moment, story, tally.newest(SAMPLE), unread -> {
            List<Mention> found = mentions.findAll(moment.watch().id(), unread, moment.now());
            if (UrgentCues.in(facts(moment, found))) {
                return HarmlessStories.Finding.CUE;
            }
            boolean all = found.size() == unread.size() && !isLeftUnread(moment, found);
            return all ? HarmlessStories.Finding.NO_CUE : HarmlessStories.Finding.NOT_ALL_FOUND;
        });
    }

    /** Whether some of them may say more once they are read. */
    private static boolean isLeftUnread(Snapshot moment, List<Mention> posts) {
        return moment.sight().unread() > 0
                && posts.stream().anyMatch(post -> post.says().isEmpty());
    }

    static StoryFacts facts(Snapshot moment, List<Mention> posts) {
        return new StoryFacts(moment.watch(), posts, moment.ownPosts(), moment.now());
    }
}
