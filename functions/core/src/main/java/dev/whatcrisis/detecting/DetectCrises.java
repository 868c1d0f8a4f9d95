// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.looking.Blind;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.FoldCounts;
import dev.whatcrisis.looking.FreshStates;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.ReadMentions;
import dev.whatcrisis.looking.RememberedMentions;
import dev.whatcrisis.looking.RouteMentions;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.looking.Snapshots;
import dev.whatcrisis.looking.SourceSights;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.reply.ReplyDays;
import dev.whatcrisis.slip.Doubt;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.tracking.GatherStories;
import dev.whatcrisis.tracking.HarmlessStories;
import dev.whatcrisis.tracking.KnownCounts;
import dev.whatcrisis.tracking.MergeIncidents;
import dev.whatcrisis.tracking.OpenIncidents;
import dev.whatcrisis.tracking.OpenOnce;
import dev.whatcrisis.tracking.OpenSlips;
import dev.whatcrisis.tracking.RegroupIncidents;
import dev.whatcrisis.tracking.UpdateIncidents;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Looks at what is new of a watch and decides: reads forward, folds counts, opens and updates incidents, speaks, and
 * concludes. Every step can be repeated; the watch's state is saved last, so that a crash costs a minute and no alert.
 */
public final class DetectCrises {
    /** For so long after an incident ended, whoever was told of it and not of its end is told that it is over, and people are answered. */
    private static final Duration JUST_ENDED = ReplyDays.LONGEST;

    /** Of those that ended lately no more are looked at: a look stays cheap, and the rest were told before. */
    static final int MOST_ENDED = 100;

    /** When the clock went back, this is taken to be new. */
    private static final Duration UNCLEAR = Duration.ofHours(1);

    /** For so long the posts of an open incident do not become what is usual; then they are the new normal. */
    private static final Duration TEACHES_NOTHING = Duration.ofDays(7);

    private static final Logger LOG = System.getLogger(DetectCrises.class.getName());

    private final RememberedMentions mentions;
    private final KnownCounts counts;
    private final OpenOnce incidents;
    private final Ports ports;
    private final FreshStates fresh;
    private final SourceSights sources;
    private final Snapshots moments;
    private final SpeakUp speakUp;
    private final HarmlessStories harmless = new HarmlessStories();

    /**
     * @param intervals how often each source is polled, to tell silence from blindness
     */
    public DetectCrises(Ports ports, Function<SourceName, Duration> intervals, SpeakUp speakUp) {
        this.mentions = new RememberedMentions(ports.mentions());
        this.counts = new KnownCounts(ports.incidents());
        this.incidents = new OpenOnce(ports.incidents(), counts);
        this.ports = ports.with(mentions, incidents);
        this.fresh = new FreshStates(this.ports.mentions());
        this.sources = new SourceSights(this.ports.sourceStates(), intervals);
        this.moments = new Snapshots(this.ports);
        this.speakUp = speakUp;
    }

    /**
     * What a run came to.
     *
     * @param incidents those that were open when it began, as they are now, and those that ended lately
     * @param sent alerts that went out
     * @param beaten another run saved first: nothing is lost, that run or the next one says it
     */
    public record Detected(Conclusion now, List<Incident> incidents, int sent, boolean beaten) {}

    /** One run for one watch. */
    public Detected detect(Watch watch, Instant now) {
        mentions.recall(watch.id(), learned(watch, now), now);
        incidents.recall(watch.id());
        WatchState known = ports.states()
                .find(watch.id())
                .map(stored -> new ClockJumps(ports).noticed(watch, stored, sources.closing(watch), now))
                .orElseGet(() -> fresh.fresh(watch, now));
        Sight sight = sources.sight(watch, known, now);
        if (watch.paused() || sight.waiting()) {
            return rest(watch, known, sight, now);
        }
        ReadMentions.Reading reading = new ReadMentions(ports.mentions(), this::isOpen).read(watch, known, now);
        Optional<Instant> blindSince = blindSince(watch, known, sight, now);
        FoldCounts.Folded folded = new FoldCounts(ports.mentions(), sources.closing(watch))
                .fold(
                        watch,
                        fresh.begun(watch, reading.state(), reading.read(), now),
                        reading.read(),
                        new Blind(blindSince, sources.blindSources(watch, sight, now)),
                        () -> open(watch).stream().anyMatch(incident -> teachesNothing(incident, now)),
                        now);
        Sight seen = moments.withUnread(watch, sight);
        Snapshot moment = moments.of(watch, folded.state(), signal(known, folded), seen, now);
        try {
            return act(known, reading, folded, moment, blindSince);
        } catch (RuntimeException e) {
            speakAnyway(moment, e);
            throw e;
        }
    }

    private Detected act(
            WatchState known,
            ReadMentions.Reading reading,
            FoldCounts.Folded folded,
            Snapshot moment,
            Optional<Instant> blindSince) {
        Watch watch = moment.watch();
        boolean corrected = mentions.correctedSince(watch.id(), lastRun(known, moment));
        if (corrected) {
            harmless.forget();
        }
        Map<String, Doubt> doubts = new OpenSlips(ports.mentions(), ports.incidents())
                .open(
                        moment,
                        reading.read(),
                        reading.state().bookmark().watermark(),
                        known.doubts(),
                        lastRun(known, moment),
                        corrected);
        WatchState routed = new RouteMentions(ports.incidents())
                .route(folded.state().doubting(doubts), reading.byStory(), open(watch), moment.now());
        boolean counted = !folded.steps().isEmpty();
        Due due = new Due(ports.incidents(), known, moment, reading, counted, corrected);
        Set<StoryId> news = due.stories(routed);
        WatchState single =
                new OpenIncidents(ports.mentions(), ports.incidents(), harmless).open(routed, moment, news, counted);
        WatchState opened =
                new GatherStories(ports.mentions(), ports.incidents()).gather(single, moment, news, counted);
        RegroupIncidents regroup = new RegroupIncidents(ports);
        WatchState merged = new MergeIncidents(ports.mentions(), ports.incidents(), ports.replies())
                .merge(regroup.split(opened, moment), moment, reading.joined());
        List<Incident> current = new ArrayList<>(update(merged, moment, due.incidents(routed, merged)));
        current.addAll(endedLately(moment, current));
        WatchState handed = regroup.handOver(merged, moment, current);
        new WriteAftermath(ports).write(moment, current);
        int sent = speakUp.speak(moment, current, blindSince);
        follow(moment, current, known, reading, handed);
        return conclude(handed, moment, current, sent, blindSince);
    }

    /** What the team said of posts; of those that ended some time ago nothing is kept. */
    private Learned learned(Watch watch, Instant now) {
        Learned learned = ports.learned().find(watch.id()).orElseGet(() -> Learned.nothing(watch.id()));
        if (learned.corrections().stream().anyMatch(correction -> correction.overLongAgo(now))) {
            ports.learned().forget(watch.id(), correction -> correction.overLongAgo(now));
        }
        return learned;
    }

    /** Answers and the rota can wait for the next morning; a look must not fail for them. */
    private void follow(
            Snapshot moment, List<Incident> current, WatchState known, ReadMentions.Reading reading, WatchState next) {
        try {
            speakUp.following(ports).join(moment, current, unclaimed(reading, next));
            speakUp.gaps(ports).say(moment.watch(), known.now().map(Conclusion::at), moment.now());
            boolean posted = reading.read().stream().anyMatch(Mention::own);
            speakUp.following(ports).follow(moment, current, known.now().map(Conclusion::at), posted);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "who is to be answered, or on duty, could not be followed", e);
        }
        try {
            speakUp.followingEffects(ports).follow(moment, known.now().map(Conclusion::at));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "what it came to could not be followed", e);
        }
    }

    private static List<Mention> unclaimed(ReadMentions.Reading reading, WatchState next) {
        return reading.byStory().entrySet().stream()
                .filter(story -> !next.book().incidentOf().containsKey(story.getKey()))
                .flatMap(story -> story.getValue().stream())
                .toList();
    }

    /** A store that cannot be written must not silence a warning; what failed is thrown all the same. */
    private void speakAnyway(Snapshot moment, RuntimeException failure) {
        try {
            speakUp.speakAnyway(moment, open(moment.watch()));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static boolean teachesNothing(Incident incident, Instant now) {
        return Duration.between(incident.times().firstMentionAt(), now).compareTo(TEACHES_NOTHING) < 0;
    }

    private Detected rest(Watch watch, WatchState known, Sight sight, Instant now) {
        Snapshot moment = moments.of(watch, known, Optional.empty(), sight, now);
        List<Incident> ended = new EndUnseen(ports.incidents()).end(watch, now);
        new WriteAftermath(ports).write(moment, ended);
        return conclude(known, moment, ended, 0, Optional.empty());
    }

    /** What vanished since is looked for: also what was noted then and could not be read yet. */
    private static Instant lastRun(WatchState known, Snapshot moment) {
        return known.now()
                .map(Conclusion::at)
                .map(at -> at.minus(moment.wentBack() ? UNCLEAR : ReadMentions.OVERLAP))
                .orElse(Instant.MIN);
    }

    private boolean isOpen(IncidentId id) {
        return ports.incidents().find(id).filter(incident -> !incident.over()).isPresent();
    }

    private List<Incident> open(Watch watch) {
        return ports.incidents().open(watch.id());
    }

    /** What a person closed, or a run that crashed before it said so, is to be said to be over, too. */
    private List<Incident> endedLately(Snapshot moment, List<Incident> known) {
        Instant since = moment.now().minus(JUST_ENDED);
        Set<IncidentId> ids = known.stream().map(Incident::id).collect(Collectors.toSet());
        return ports.incidents().ended(moment.watch().id(), since, MOST_ENDED).stream()
                .filter(incident -> !ids.contains(incident.id()))
                .toList();
    }

    private Detected conclude(
            WatchState state, Snapshot moment, List<Incident> updated, int sent, Optional<Instant> blindSince) {
        List<Incident> open = open(moment.watch());
        Conclusion conclusion =
                Conclude.conclude(moment, state.detector(), state.book().stories(), open);
        WatchState next = state.concluded(conclusion, blindSince);
        boolean beaten = ports.states().save(next).isEmpty();
        return new Detected(conclusion, updated, sent, beaten);
    }

    private List<Incident> update(WatchState state, Snapshot moment, Predicate<Incident> due) {
        UpdateIncidents update = new UpdateIncidents(ports, counts);
        List<Incident> updated = new ArrayList<>();
        for (Incident incident : open(moment.watch())) {
            String headline = state.book()
                    .stories()
                    .find(incident.story())
                    .map(Story::headline)
                    .orElse("");
            if (due.test(incident)) {
                update.update(incident, headline, moment).ifPresent(updated::add);
            } else {
                updated.add(incident);
            }
        }
        return updated;
    }

    private static Optional<Signal> signal(WatchState known, FoldCounts.Folded folded) {
        return folded.steps().isEmpty()
                ? known.now().flatMap(Conclusion::signal)
                : Optional.of(folded.steps().getLast().signal());
    }

    private Optional<Instant> blindSince(Watch watch, WatchState known, Sight sight, Instant now) {
        return sight.blind()
                ? known.sightings().blindSince().or(() -> Optional.of(sources.unseenSince(watch, sight, now)))
                : Optional.empty();
    }
}
