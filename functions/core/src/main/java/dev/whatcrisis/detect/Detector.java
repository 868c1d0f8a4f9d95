// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Says whether mention counts are out of the ordinary for this watch at this hour of its week.
 *
 * <p>Stateless: the same state and count always lead to the same step, so it can be shared and replayed. It learns for
 * {@link #LEARNING_DAYS} watched days; feeding older counts first shortens that.
 */
public final class Detector {
    /** Watched days before anybody should rely on it. */
    public static final int LEARNING_DAYS = 14;

    private static final double P95 = 0.05;

    private final ZoneId zone;
    private final Threshold threshold;

    /** A detector for people who live by this zone's clock. */
    public Detector(ZoneId zone, Sensitivity sensitivity) {
        this.zone = zone;
        this.threshold = Threshold.of(sensitivity);
    }

    /**
     * The {@link Signal#score()} from which a sensitivity would call one count an alert by itself. On five large brands
     * {@link Sensitivity#BALANCED} does so three times in seven weeks at moments that nobody had labelled.
     */
    public static double alertScore(Sensitivity sensitivity) {
        return Threshold.of(sensitivity).score();
    }

    /** The state before the first count, which will start at or after {@code start}. */
    public DetectorState fresh(Instant start) {
        return DetectorState.fresh(Count.missing(start).start());
    }

    /** Folds one closed count in that is not told apart by source. */
    public Step step(DetectorState state, Count closed) {
        return step(state, Tally.of(closed), 1);
    }

    /**
     * Folds the closed counts of five minutes in while the team expects more than usual ("we launch tonight").
     *
     * @param closed starts at or after {@link DetectorState#next()}; what lies between counts as missing. It names every
     *     source of the watch: others are forgotten
     * @param factor how many times the usual is expected, more than 0
     * @throws IllegalArgumentException when this time was folded in already; see {@link #amend}
     */
    public Step step(DetectorState state, Tally closed, double factor) {
        if (closed.start().isBefore(state.next)) {
            throw new IllegalArgumentException("the count of " + closed.start() + " comes after that of "
                    + state.next.minus(Count.WIDTH) + "; counts are folded in once, in order");
        }
        DetectorState ready = passUnseen(state, closed.start());
        return closed.seen() ? observe(ready, closed, factor) : unseen(passUnseen(ready, closed.end()));
    }

    /**
     * Adds posts of a source that arrived late to a count of the last six hours; older ones are too late to matter and
     * change nothing.
     */
    public DetectorState amend(DetectorState state, SourceName source, Instant start, int extra) {
        long ago = Duration.between(start, state.next).toSeconds() / Count.WIDTH.toSeconds() - 1;
        if (ago < 0) {
            throw new IllegalArgumentException("the count of " + start + " was not folded in yet");
        }
        return ago >= Recent.LENGTH
                ? state
                : new DetectorState(
                        state.next,
                        state.observed,
                        state.rhythm,
                        state.sources.amend(source, (int) ago, extra),
                        state.windows,
                        state.hourly,
                        state.memory,
                        state.streak);
    }

    /** What an hour like the one that holds {@code at} usually brings. */
    public Usual usual(DetectorState state, Instant at) {
        Instant hour = at.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
        double level = state.sources.level();
        double mean = 0;
        for (int i = 0; i < Window.HOUR.buckets; i++) {
            mean += level * state.rhythm.lively(HourOfWeek.of(hour.plus(Count.WIDTH.multipliedBy(i)), zone), level);
        }
        return new Usual(mean, NegativeBinomial.quantile(P95, mean, state.hourly.value()));
    }

    private Step observe(DetectorState state, Tally closed, double factor) {
        HourOfWeek hour = HourOfWeek.of(closed.start(), zone);
        Sources sources = state.sources.of(closed.posts().keySet());
        double lively = state.rhythm.lively(hour, sources.level());
        boolean lasting = state.streak.lasting();
        Sources counted = sources.next(closed, lively, factor, lasting);
        Recent recent = counted.recent();
        double mix = Mix.of(sources.states(), closed);
        Judged judged = judge(state.windows, recent, mix, endOfDay(closed));
        DetectorState next = new DetectorState(
                closed.end(),
                state.observed + recent.last(1).seen(),
                sources.teach(state.rhythm, hour, closed, lively, factor, lasting),
                counted,
                judged.windows(),
                hourly(state.hourly, recent.last(Window.HOUR.buckets), mix),
                state.memory.after(judged.strength()),
                streak(state, recent, judged.strength()));
        return new Step(next, Signals.of(next, zone, state.memory.news(judged.strength()), judged.strength()));
    }

    private static Judged judge(List<WindowState> known, Recent recent, double mix, boolean endOfDay) {
        List<WindowState> windows = new ArrayList<>();
        double strength = 0;
        for (Window window : Window.values()) {
            WindowState before = known.get(window.ordinal());
            Recent.Sum sum = recent.last(window.buckets);
            double surprise = before.surprise(sum, window.floor, mix);
            strength += window.weight * before.relative(surprise);
            WindowState learned = before.learn(sum, surprise, mix);
            windows.add(endOfDay ? learned.endDay() : learned);
        }
        return new Judged(windows, strength);
    }

    /**
     * @param windows what they have learned
     * @param strength of all windows together
     */
    private record Judged(List<WindowState> windows, double strength) {}

    private static Spread hourly(Spread known, Recent.Sum hour, double mix) {
        return hour.mostlySeen() ? known.learn(hour.posts(), hour.mean(), Spread.LOOSE, mix) : known;
    }

    private Streak streak(DetectorState state, Recent recent, double strength) {
        boolean unusual = strength >= threshold.strength() && outOfTheOrdinary(recent, state.hourly.value());
        Streak streak = state.streak;
        Recent.Sum since = recent.last(Math.max(1, streak.buckets()));
        boolean borneOut = streak.buckets() >= Streak.SECOND_WINDOW
                && since.posts() >= Math.max(threshold.posts() / 2, threshold.timesUsual() * since.mean());
        return streak.next(unusual, borneOut);
    }

    /** Whether the last hour or the last two are many, much more than usual, and rare, whatever the scale of the watch. */
    private boolean outOfTheOrdinary(Recent recent, double spread) {
        return recent.last(Window.TWO_HOURS.buckets).posts() >= threshold.posts()
                && (rare(recent.last(Window.HOUR.buckets), spread)
                        || rare(recent.last(Window.TWO_HOURS.buckets), spread));
    }

    private boolean rare(Recent.Sum sum, double spread) {
        return sum.mean() > 0
                && sum.posts() >= threshold.timesUsual() * sum.mean()
                && NegativeBinomial.tail(sum.posts(), sum.mean(), spread) <= threshold.chance();
    }

    private Step unseen(DetectorState state) {
        return new Step(state, Signals.of(state, zone, 0, 0));
    }

    private static DetectorState passUnseen(DetectorState state, Instant until) {
        int buckets = (int)
                Math.min(Integer.MAX_VALUE, Duration.between(state.next, until).toSeconds() / Count.WIDTH.toSeconds());
        return buckets == 0
                ? state
                : new DetectorState(
                        until,
                        state.observed,
                        state.rhythm,
                        state.sources.missing(buckets),
                        state.windows,
                        state.hourly,
                        state.memory.after(buckets),
                        state.streak.afterMissing(buckets));
    }

    private static boolean endOfDay(Tally closed) {
        return Math.floorMod(closed.end().getEpochSecond(), Duration.ofDays(1).toSeconds()) == 0;
    }
}
