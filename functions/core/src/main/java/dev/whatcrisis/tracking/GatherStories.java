// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.looking.StoryTally;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.reading.DangerTellers;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.verdict.Verdict;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes one matter of stories that are small alone. People who tell of the same danger within hours, each in words of their own, speak of one
 * thing; and so do many who are critical in hours in which a watch usually hears few. See RATIONALE.md.
 */
public final class GatherStories {
    private static final Comparator<Map.Entry<StoryId, StoryTally>> LARGEST = Comparator.comparing(
                    (Map.Entry<StoryId, StoryTally> story) -> story.getValue().criticalAtMost())
            .thenComparing(story -> story.getValue().firstAt(), Comparator.reverseOrder())
            .thenComparing(story -> story.getKey().value(), Comparator.reverseOrder());

    private final MentionStore mentions;
    private final IncidentStore incidents;
    private final OpenMatter opening;

    public GatherStories(MentionStore mentions, IncidentStore incidents) {
        this.mentions = mentions;
        this.incidents = incidents;
        this.opening = new OpenMatter(mentions, incidents);
    }

    /**
     * @param news stories with a mention that was read in this run
     * @param counted whether a count was closed in this run: until then a crowd is what it was
     */
    public WatchState gather(WatchState state, Snapshot moment, Set<StoryId> news, boolean counted) {
        if (moment.sight().blind()) {
            return state;
        }
        WatchState next = endangered(state, moment, news);
        return counted ? crowd(next, moment) : next;
    }

    private WatchState endangered(WatchState state, Snapshot moment, Set<StoryId> news) {
        Map<StoryId, StoryTally> tallies = free(state, moment);
        Set<StoryId> newly = new HashSet<>();
        tallies.forEach((story, tally) -> {
            if (news.contains(story) && DangerTellers.anyIn(facts(moment, tally))) {
                newly.add(story);
            }
        });
        if (newly.isEmpty()) {
            return state;
        }
        Map<StoryId, Set<Flag>> all = told(moment, tallies);
        Set<Flag> told = newly.stream()
                .flatMap(story -> all.getOrDefault(story, Set.of()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Flag.class)));
        WatchState next = state;
        for (Flag flag : told) {
            Map<StoryId, StoryTally> telling = only(
                    free(next, moment),
                    story -> all.getOrDefault(story, Set.of()).contains(flag));
            if (!telling.isEmpty()) {
                next = endangered(next, moment, matter(telling), flag);
            }
        }
        return next;
    }

    private WatchState endangered(WatchState state, Snapshot moment, OpenMatter.Matter matter, Flag flag) {
        Optional<Incident> known = incidents.open(moment.watch().id()).stream()
                .filter(incident -> incident.verdict().flags().contains(flag))
                .filter(incident -> incident.origin().ownPost().isEmpty())
                .filter(incident -> incident.size().lastHour() > 0)
                .findFirst();
        if (known.isPresent()) {
            return opening.handOver(state, moment, matter, known.get().id());
        }
        return matter.tallies().size() > 1
                ? open(state, moment, matter, judged -> judged.flags().contains(flag))
                : state;
    }

    /** The dangers that the posts of each story tell of; of none where hardly anybody tells any. */
    private Map<StoryId, Set<Flag>> told(Snapshot moment, Map<StoryId, StoryTally> tallies) {
        Map<MentionId, StoryId> storyOf = new HashMap<>();
        tallies.forEach((story, tally) -> tally.newest(OpenIncidents.SAMPLE).forEach(id -> storyOf.put(id, story)));
        Map<StoryId, Set<Flag>> told = new HashMap<>();
        int beside = incidents.open(moment.watch().id()).stream()
                .mapToInt(incident -> incident.size().lastHour())
                .sum();
        DangerTellers.in(facts(moment, matter(tallies).tally()), beside)
                .forEach((post, flag) -> Optional.ofNullable(storyOf.get(post))
                        .ifPresent(story -> told.computeIfAbsent(story, s -> new HashSet<>())
                                .add(flag)));
        return told;
    }

    private WatchState crowd(WatchState state, Snapshot moment) {
        Map<StoryId, StoryTally> critical = free(state, moment);
        critical.values().removeIf(tally -> tally.criticalAtMost() == 0);
        if (critical.isEmpty()) {
            return state;
        }
        List<Incident> going = incidents.open(moment.watch().id()).stream()
                .filter(incident -> !incident.quiet())
                .toList();
        if (going.stream()
                .anyMatch(incident -> FlagSet.URGENT.in(incident.verdict().flags())
                        || incident.origin().ownPost().isPresent())) {
            return state;
        }
        Optional<Incident> gathered =
                going.stream().filter(incident -> isGathered(incident, state)).findFirst();
        if (gathered.isPresent()) {
            return opening.handOver(
                    state, moment, matter(critical), gathered.get().id());
        }
        StoryNumbers numbers = StoryNumbers.of(buckets(critical), moment.now());
        boolean many = numbers.criticalAuthors() >= LevelThresholds.FLOOR_AUTHORS
                && numbers.criticalAuthorsEarlier() >= LevelThresholds.FLOOR_AUTHORS;
        return many
                ? open(state, moment, matter(critical), judged -> judged.level().atLeast(Level.RIPPLE))
                : state;
    }

    /** Those of one place apart: what is counted in them is the same. */
    private static List<Bucket> buckets(Map<StoryId, StoryTally> tallies) {
        return tallies.values().stream()
                .flatMap(tally -> tally.buckets().stream())
                .toList();
    }

    private WatchState open(WatchState state, Snapshot moment, OpenMatter.Matter matter, Predicate<Verdict> wanted) {
        StoryTally tally = matter.tally();
        StoryNumbers numbers = StoryNumbers.of(tally.buckets(), moment.now());
        StoryCase.Judged judged =
                new StoryCase(moment).judge(facts(moment, tally), numbers, StoryCase.Standing.ofNew(matter.bearer()));
        if (!wanted.test(judged.verdict()) || !OpenMatter.needed(judged, numbers, moment)) {
            return state;
        }
        List<Incident> going = incidents.open(moment.watch().id()).stream()
                .filter(incident -> !incident.quiet())
                .filter(incident ->
                        incident.verdict().flags().equals(judged.verdict().flags()))
                .toList();
        return going.isEmpty()
                ? opening.open(state, moment, matter, Optional.empty(), judged, numbers)
                : opening.handOver(state, moment, matter, going.getFirst().id());
    }

    private StoryFacts facts(Snapshot moment, StoryTally tally) {
        List<Mention> posts = mentions.findAll(moment.watch().id(), tally.newest(OpenIncidents.SAMPLE), moment.now());
        return new StoryFacts(moment.watch(), posts, moment.ownPosts(), moment.now());
    }

    /** Stories of which nobody said anything yet: that their incident is over, or that they are a matter of their own. */
    private Map<StoryId, StoryTally> free(WatchState state, Snapshot moment) {
        List<Incident> open = incidents.open(moment.watch().id());
        Map<StoryId, StoryTally> free = new HashMap<>(state.book().tallies());
        free.keySet().removeAll(state.book().incidentOf().keySet());
        free.keySet()
                .removeIf(story ->
                        open.stream().anyMatch(incident -> incident.handling().without(story)));
        return free;
    }

    /** Whether it was made of several stories before. */
    private static boolean isGathered(Incident incident, WatchState state) {
        IncidentId id = incident.id();
        return Collections.frequency(state.book().incidentOf().values(), id) > 1;
    }

    private static Map<StoryId, StoryTally> only(Map<StoryId, StoryTally> tallies, Predicate<StoryId> which) {
        Map<StoryId, StoryTally> some = new HashMap<>(tallies);
        some.keySet().removeIf(which.negate());
        return some;
    }

    private static OpenMatter.Matter matter(Map<StoryId, StoryTally> tallies) {
        return new OpenMatter.Matter(
                Collections.max(tallies.entrySet(), LARGEST).getKey(), tallies);
    }
}
