// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.SourceCounts;
import dev.whatcrisis.detect.Step;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Folds the 5-minute counts that are closed into the detector, each once. */
public final class FoldCounts {
    /** A count is closed no earlier after its end … */
    static final Duration EARLIEST = Duration.ofMinutes(5);

    /** … and no later: what slower sources bring is added when it comes. */
    static final Duration LATEST = Duration.ofMinutes(20);

    /** Without a run for so long, five minutes without a post were not seen rather than quiet. */
    static final Duration AWAY = Duration.ofHours(2);

    /** How far back a count is completed with posts that came late; the detector remembers no more. */
    private static final Duration COMPLETED = Duration.ofHours(6);

    /** After a pause that is longer than this the counts begin anew: a clock may have been wrong by years. */
    private static final Duration REMEMBERED = Duration.ofDays(64);

    private static final double VOLUME_HALF_LIFE = Duration.ofDays(7).dividedBy(Bucket.WIDTH);

    private final MentionStore mentions;
    private final Duration closing;

    /**
     * @param closing how long after its end a count is closed
     */
    public FoldCounts(MentionStore mentions, Duration closing) {
        this.mentions = mentions;
        this.closing = closing;
    }

    /** The longest of the poll intervals, so that what was posted in a count has been read; 5 to 20 minutes. */
    static Duration closing(List<Duration> intervals) {
        Duration longest = intervals.stream().max(Duration::compareTo).orElse(EARLIEST);
        Duration atLeast = longest.compareTo(EARLIEST) < 0 ? EARLIEST : longest;
        return atLeast.compareTo(LATEST) > 0 ? LATEST : atLeast;
    }

    /**
     * @param steps what each newly closed count led to, in order; empty when none was closed
     */
    public record Folded(WatchState state, List<Step> steps) {}

    /**
     * @param read mentions that are new in this run; the sources are weighed by them
     * @param blind what could not be seen; it is missing, which is not zero
     * @param incident whether an incident is open whose posts are to teach nothing; asked only when a count is closed
     */
    public Folded fold(
            Watch watch, WatchState state, List<Mention> read, Blind blind, BooleanSupplier incident, Instant now) {
        Detector detector = new Detector(watch.zone(), watch.sensitivity());
        Instant until = Bucket.startOf(now.minus(closing));
        Instant next = later(state.detector().next(), until.minus(REMEMBERED));
        Map<Instant, Map<SourceName, Integer>> totals =
                totals(watch, touched(next, read), until.isAfter(next) ? until : next);
        Set<SourceName> sources = next.isBefore(until) ? sources(watch, state.detector(), totals) : Set.of();
        DetectorState folded = completed(detector, state.detector(), totals);
        boolean began = state.detector().watched().isZero();
        boolean away = !began && Duration.between(next, until).compareTo(AWAY) > 0;
        boolean frozen = next.isBefore(until) && incident.getAsBoolean();
        List<Step> steps = new ArrayList<>();
        for (Instant start = next; start.isBefore(until); start = start.plus(Bucket.WIDTH)) {
            Map<SourceName, Integer> counted = totals.getOrDefault(start, Map.of());
            boolean unseen = blind.watch(start.plus(Bucket.WIDTH)) || away && counted.isEmpty();
            SourceCounts counts = unseen ? missing(start, sources) : counts(start, sources, counted, blind);
            Step step = detector.step(folded, counts, watch.expectedFactor(start), frozen);
            steps.add(step);
            folded = step.next();
        }
        return new Folded(state.folded(folded, volumes(state, read, until)), List.copyOf(steps));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** From where on counts can be others than the detector knows: the earliest of the posts that were read. */
    private static Instant touched(Instant next, List<Mention> read) {
        Instant furthest = next.minus(COMPLETED);
        if (read.size() >= ReadMentions.MOST) {
            return furthest;
        }
        Instant earliest = read.stream()
                .filter(mention -> !mention.own())
                .map(mention -> Bucket.startOf(mention.at()))
                .min(Instant::compareTo)
                .filter(start -> start.isBefore(next))
                .orElse(next);
        return earliest.isBefore(furthest) ? furthest : earliest;
    }

    private Map<Instant, Map<SourceName, Integer>> totals(Watch watch, Instant from, Instant until) {
        Map<Instant, Map<SourceName, Integer>> totals = new TreeMap<>();
        if (from.isBefore(until)) {
            mentions.buckets(watch.id(), from, until)
                    .forEach(bucket -> totals.computeIfAbsent(bucket.start(), start -> new TreeMap<>())
                            .merge(bucket.source(), bucket.total(), Integer::sum));
        }
        return totals;
    }

    /** Those that the watch asks, and those that it asked until lately. */
    private static Set<SourceName> sources(
            Watch watch, DetectorState known, Map<Instant, Map<SourceName, Integer>> totals) {
        Set<SourceName> sources = new TreeSet<>(known.heardLately());
        watch.queries().forEach(query -> sources.add(query.source()));
        totals.values().forEach(counted -> sources.addAll(counted.keySet()));
        return sources.isEmpty() ? Set.of(SourceCounts.ALL) : sources;
    }

    private static SourceCounts counts(
            Instant start, Set<SourceName> sources, Map<SourceName, Integer> counted, Blind blind) {
        Map<SourceName, OptionalInt> posts = new TreeMap<>();
        Instant end = start.plus(Bucket.WIDTH);
        sources.forEach(source -> posts.put(
                source,
                blind.source(source, end) ? OptionalInt.empty() : OptionalInt.of(counted.getOrDefault(source, 0))));
        return SourceCounts.of(start, posts);
    }

    private static SourceCounts missing(Instant start, Set<SourceName> sources) {
        Map<SourceName, OptionalInt> posts = new TreeMap<>();
        sources.forEach(source -> posts.put(source, OptionalInt.empty()));
        return SourceCounts.of(start, posts);
    }

    /** Compares with what was counted rather than with what was read: so a post is counted once, whenever it is stored. */
    private static DetectorState completed(
            Detector detector, DetectorState state, Map<Instant, Map<SourceName, Integer>> totals) {
        DetectorState completed = state;
        for (Map.Entry<Instant, Map<SourceName, Integer>> total : totals.entrySet()) {
            for (Map.Entry<SourceName, Integer> ofSource : total.getValue().entrySet()) {
                OptionalInt counted = state.counted(ofSource.getKey(), total.getKey());
                if (counted.isPresent() && ofSource.getValue() > counted.getAsInt()) {
                    int extra = ofSource.getValue() - counted.getAsInt();
                    completed = detector.amend(completed, ofSource.getKey(), total.getKey(), extra);
                }
            }
        }
        return completed;
    }

    private static Map<SourceName, Double> volumes(WatchState state, List<Mention> read, Instant until) {
        double fade = faded(state.detector().next(), until);
        Map<SourceName, Double> volumes = new HashMap<>(state.sightings().volumes());
        volumes.replaceAll((source, volume) -> volume * fade);
        read.stream()
                .filter(mention -> !mention.own())
                .forEach(mention -> volumes.merge(mention.id().source(), faded(mention.at(), until), Double::sum));
        return volumes;
    }

    /** What is left at {@code until} of one post at {@code at}. */
    private static double faded(Instant at, Instant until) {
        return Math.min(1, Math.pow(0.5, Duration.between(at, until).dividedBy(Bucket.WIDTH) / VOLUME_HALF_LIFE));
    }
}
