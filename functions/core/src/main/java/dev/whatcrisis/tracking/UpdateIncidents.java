// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.fade.Closing;
import dev.whatcrisis.fade.FadeForecaster;
import dev.whatcrisis.fade.FadeInput;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.Judgement;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.incident.SetLevel;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Brings an open incident up to date: numbers, forecast, verdict, and whether it is over. */
public final class UpdateIncidents {
    /** Posts that are read again to judge what the story is about: its first and its newest. */
    static final int FIRST_POSTS = 20;

    static final int NEWEST_POSTS = 80;

    /** A forecast holds for this part of the incident's age, and no longer than an hour: tonight's is from tonight. */
    private static final int FORECASTS_AN_AGE = 30;

    private static final Duration LONGEST_FORECAST = Duration.ofHours(1);

    private final MentionStore mentions;
    private final IncidentStore incidents;
    private final KnownCounts known;

    /** @param known counts of the ports' incidents */
    public UpdateIncidents(Ports ports, KnownCounts known) {
        this.mentions = ports.mentions();
        this.incidents = ports.incidents();
        this.known = known;
    }

    /**
     * @return the incident as stored; empty when somebody else saved it in between, and this run must not go on with it
     */
    public Optional<Incident> update(Incident incident, String headline, Snapshot moment) {
        Instant now = moment.now();
        IncidentCounts counts = known.of(incident.id(), now);
        StoryNumbers numbers = counts.numbers(now);
        Peak peak = counts.peak().orElse(incident.size().peak());
        Closing closing = new EndOfIncident(incidents).of(incident, counts, moment);
        Phase phase = Phases.of(incident.times().firstMentionAt(), peak, numbers.lastHour(), now);
        Optional<Forecast> forecast = forecast(incident, numbers, moment);
        List<Mention> sample = sample(incident, moment);
        StoryCase.Judged judged = judge(
                incident,
                sample,
                numbers,
                moment,
                new StoryCase.Standing(
                        incident.story(),
                        phase,
                        closing.close(),
                        true,
                        forecast.map(f -> OptionalDouble.of(f.doubleBy07h())).orElse(OptionalDouble.empty()),
                        incident.judgement().heldCounts(),
                        FlagSet.URGENT.of(incident.verdict().flags()),
                        incident.size().press(),
                        incident.handling().setLevel()));
        boolean ends = Quieting.ends(incident, closing, judged, now);
        Optional<Instant> quiet = Quieting.since(incident, closing, judged, numbers, moment);
        Judgement judgement = ends
                ? incident.judgement().then(judged.verdict(), now)
                : HoldLevel.of(incident.judgement(), judged, quiet.isPresent(), moment);
        Size size = size(incident, numbers, counts.unread(), peak, sample);
        Incident next = next(incident, headline, judgement, size, phase, forecast)
                .withTimes(incident.times().updated(now).quiet(quiet))
                .withHandling(incident.handling().with(judged.set()));
        next = ends ? over(next, closing.reason(), now) : next;
        log(incident, next, closing, now);
        return incidents.save(next);
    }

    private StoryCase.Judged judge(
            Incident incident,
            List<Mention> sample,
            StoryNumbers numbers,
            Snapshot moment,
            StoryCase.Standing standing) {
        StoryCase story = new StoryCase(moment);
        Optional<Mention> ownPost = incident.origin()
                .ownPost()
                .flatMap(id -> mentions.find(moment.watch().id(), id, moment.now()));
        StoryFacts facts = new StoryFacts(moment.watch(), sample, ours(incident, moment, standing), moment.now());
        return ownPost.map(post -> story.judge(SlipReading.later(incident, post, facts), sample, numbers, standing))
                .orElseGet(() -> story.judge(facts, numbers, standing));
    }

    /** Before it may end, all that was answered since it began counts. */
    private List<Mention> ours(Incident incident, Snapshot moment, StoryCase.Standing standing) {
        return standing.closable()
                ? mentions.ownPosts(
                        moment.watch().id(),
                        incident.times().firstMentionAt().minus(CollectMentions.OWN_POST_AGE),
                        moment.now().plus(Bucket.WIDTH))
                : moment.ownPosts();
    }

    private List<Mention> sample(Incident incident, Snapshot moment) {
        List<MentionId> ids = incidents.ownMentions(incident);
        List<MentionId> chosen = new ArrayList<>(ids.subList(0, Math.min(FIRST_POSTS, ids.size())));
        chosen.addAll(ids.subList(Math.max(chosen.size(), ids.size() - NEWEST_POSTS), ids.size()));
        return mentions.findAll(moment.watch().id(), chosen, moment.now());
    }

    private static Optional<Forecast> forecast(Incident incident, StoryNumbers numbers, Snapshot moment) {
        if (numbers.posts() == 0) {
            return Optional.empty();
        }
        if (incident.forecasts()
                .latest()
                .filter(known -> fresh(known, incident, moment))
                .isPresent()) {
            return incident.forecasts().latest();
        }
        FadeInput input = FadeInput.ofIncident(
                moment.counts(),
                incident.times().firstMentionAt(),
                moment.now(),
                moment.watch().zone());
        return Optional.of(new FadeForecaster().forecast(input.with(PastFades.of(moment.past()))));
    }

    /**
     * Forecasts look at closed counts: within the same five minutes there is nothing new to draw from, and what is a day old
     * does not look another way five minutes later.
     */
    private static boolean fresh(Forecast known, Incident incident, Snapshot moment) {
        Duration age =
                Duration.between(incident.times().firstMentionAt(), known.at()).dividedBy(FORECASTS_AN_AGE);
        Duration lasts = age.compareTo(LONGEST_FORECAST) > 0 ? LONGEST_FORECAST : age;
        Instant until = Bucket.startOf(known.at()).plus(lasts.compareTo(Bucket.WIDTH) > 0 ? lasts : Bucket.WIDTH);
        return moment.now().isBefore(until) && !moment.now().isBefore(known.at());
    }

    private static Incident next(
            Incident known, String headline, Judgement judgement, Size size, Phase phase, Optional<Forecast> forecast) {
        return known.withHeadline(known.headline().isEmpty() ? headline : known.headline())
                .withPhase(phase)
                .withJudgement(judgement)
                .withSize(size)
                .withForecasts(known.forecasts().then(forecast));
    }

    private static Size size(Incident known, StoryNumbers numbers, int unread, Peak peak, List<Mention> sample) {
        return new Size(
                peak.atLeast(numbers.lastHour()),
                numbers.posts(),
                numbers.lastHour(),
                known.size().usualHour(),
                numbers.criticalAuthorsEver(),
                Math.max(known.size().press(), StoryCase.press(sample)),
                numbers.platforms(),
                unread);
    }

    private static Incident over(Incident incident, Fact reason, Instant now) {
        return Lifecycle.calm(incident, reason, now) instanceof Change.Done done ? done.incident() : incident;
    }

    /** Written before the incident is saved, once per key: a crash in between must not lose what happened. */
    private void log(Incident before, Incident after, Closing closing, Instant now) {
        if (before.level() != after.level()) {
            String key = "LEVEL-" + after.judgement().calledLevels().size() + "-" + after.level();
            append(after, TimelineEntry.Kind.LEVEL, after.verdict().reason(), key, now);
        }
        boolean wasLive = before.verdict().flags().contains(Flag.OWN_LIVE);
        if (wasLive && !after.verdict().flags().contains(Flag.OWN_LIVE)) {
            append(after, TimelineEntry.Kind.DELETED, Fact.of("entry.deleted"), "DELETED", now);
        }
        before.handling()
                .setLevel()
                .filter(set -> after.handling().setLevel().isEmpty())
                .ifPresent(set -> append(after, TimelineEntry.Kind.NOTE, overtaken(set), "OVERTAKEN@" + set.at(), now));
        if (after.quiet() && !before.quiet()) {
            append(after, TimelineEntry.Kind.NOTE, Fact.of("entry.quiet"), "QUIET@" + now, now);
        }
        if (after.over()) {
            append(after, TimelineEntry.Kind.OVER, closing.reason(), "OVER", now);
        }
    }

    private static Fact overtaken(SetLevel set) {
        return Fact.of(set.floor() ? "entry.raisedPassed" : "entry.loweredBroken")
                .with("who", set.by())
                .with("level", set.level());
    }

    private void append(Incident incident, TimelineEntry.Kind kind, Fact what, String key, Instant now) {
        incidents.append(incident.id(), new TimelineEntry(now, TimelineEntry.WATCH, kind, what, key));
    }
}
