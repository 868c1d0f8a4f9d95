// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Level;
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
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.reading.PerilReader;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    public OpenIncidents(MentionStore mentions, IncidentStore incidents, HarmlessStories harmless) {
        this.mentions = mentions;
        this.incidents = incidents;
        this.harmless = harmless;
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
                next = handOver(next, moment, tally.getKey(), tally.getValue(), own.get());
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
        if (known || !needed(judged, numbers, moment)) {
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
            return handOver(state, moment, story, tally, same.get().id());
        }
        List<Mention> counted = mentions.findAll(moment.watch().id(), tally.newest(), moment.now());
        String headline =
                state.book().stories().find(story).map(Story::headline).orElse("");
        Incident opened = unlike(
                closed,
                NewIncident.of(id(moment, story, tally), moment, story, tally, counted, headline, judged, numbers));
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
        return handOver(state, moment, story, tally, opened.id());
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

    /**
     * All that the tally counted is the incident's. A story that was found to belong to an incident later, and a run that
     * broke off after opening one, come here, too.
     */
    private WatchState handOver(
            WatchState state, Snapshot moment, StoryId story, StoryTally tally, IncidentId incident) {
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
     * Below {@link #WORTH_READING} critical people only an urgent flag counts, a claim that data are out, or a crowd whose tone is unclear. The counts of a watch that is blind open
     * nothing: that it is blind is said by itself.
     */
    private static boolean needed(StoryCase.Judged judged, StoryNumbers numbers, Snapshot moment) {
        boolean raised = judged.verdict().level().atLeast(Level.RIPPLE);
        if (numbers.criticalAuthors() < WORTH_READING || moment.sight().blind()) {
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
