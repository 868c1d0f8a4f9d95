// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.Sensitivity;
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

    private static final double BURST_CUT = 3;
    private static final double STORM_CUT = 2;
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
     * {@link Sensitivity#BALANCED} does so two times in three weeks at moments that nobody had labelled.
     */
    public static double alertScore(Sensitivity sensitivity) {
        return Threshold.of(sensitivity).score();
    }

    /** The state before the first count, which will start at or after {@code start}. */
    public DetectorState fresh(Instant start) {
        return DetectorState.fresh(Count.missing(start).start());
    }

    /** Folds one closed count in. */
    public Step step(DetectorState state, Count closed) {
        return step(state, closed, 1);
    }

    /**
     * Folds one closed count in while the team expects more than usual ("we launch tonight").
     *
     * @param closed starts at or after {@link DetectorState#next()}; what lies between counts as missing
     * @param factor how many times the usual is expected, more than 0
     * @throws IllegalArgumentException when this time was folded in already; see {@link #amend}
     */
    public Step step(DetectorState state, Count closed, double factor) {
        if (closed.start().isBefore(state.next)) {
            throw new IllegalArgumentException("the count of " + closed.start() + " comes after that of "
                    + state.next.minus(Count.WIDTH) + "; counts are folded in once, in order");
        }
        DetectorState ready = passUnseen(state, closed.start());
        return closed.posts().isPresent()
                ? observe(ready, closed, closed.posts().getAsInt(), factor)
                : unseen(passUnseen(ready, closed.end()));
    }

    /**
     * Adds posts that arrived late to a count of the last six hours; older ones are too late to matter and change
     * nothing.
     */
    public DetectorState amend(DetectorState state, Instant start, int extra) {
        long ago = Duration.between(start, state.next).dividedBy(Count.WIDTH) - 1;
        if (ago < 0) {
            throw new IllegalArgumentException("the count of " + start + " was not folded in yet");
        }
        return ago >= Recent.LENGTH
                ? state
                : new DetectorState(
                        state.next,
                        state.observed,
                        state.baseline,
                        state.recent.amend((int) ago, extra),
                        state.windows,
                        state.memory,
                        state.streak);
    }

    /** What an hour like the one that holds {@code at} usually brings. */
    public Usual usual(DetectorState state, Instant at) {
        Instant hour = at.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
        double mean = 0;
        for (int i = 0; i < Window.HOUR.buckets; i++) {
            mean += state.baseline.mean(HourOfWeek.of(hour.plus(Count.WIDTH.multipliedBy(i)), zone));
        }
        double spread = state.windows.get(Window.HOUR.ordinal()).spread();
        return new Usual(mean, NegativeBinomial.quantile(P95, mean, spread));
    }

    private Step observe(DetectorState state, Count closed, int posts, double factor) {
        HourOfWeek hour = HourOfWeek.of(closed.start(), zone);
        double mean = state.baseline.mean(hour) * factor;
        Recent recent = state.recent.push(posts, mean);
        List<WindowState> windows = new ArrayList<>();
        double strength = 0;
        for (Window window : Window.values()) {
            WindowState known = state.windows.get(window.ordinal());
            Recent.Sum sum = recent.last(window.buckets);
            double surprise = known.surprise(sum, window.floor);
            strength += window.weight * known.relative(surprise);
            WindowState learned = known.learn(sum, surprise);
            windows.add(endOfDay(closed) ? learned.endDay() : learned);
        }
        DetectorState next = new DetectorState(
                closed.end(),
                state.observed + 1,
                state.baseline.learn(hour, withoutBurst(state, mean, posts) / factor),
                recent,
                windows,
                state.memory.after(strength),
                streak(state.streak, recent, strength));
        return new Step(next, Signals.of(next, zone, state.memory.news(strength), strength));
    }

    /** Posts with what is beyond three standard deviations cut off; in a storm of many hours, beyond twice the usual. */
    private static double withoutBurst(DetectorState state, double mean, int posts) {
        if (state.streak.lasting()) {
            return Math.min(posts, STORM_CUT * mean);
        }
        double spread = state.windows.get(Window.FIVE_MINUTES.ordinal()).spread();
        return Math.min(posts, mean + BURST_CUT * Math.sqrt(mean + spread * mean * mean));
    }

    private Streak streak(Streak streak, Recent recent, double strength) {
        Recent.Sum twoHours = recent.last(Window.TWO_HOURS.buckets);
        Recent.Sum hour = recent.last(Window.HOUR.buckets);
        boolean unusual = strength >= threshold.strength()
                && twoHours.posts() >= threshold.posts()
                && (hour.posts() >= threshold.timesUsual() * hour.mean()
                        || twoHours.posts() >= threshold.timesUsual() * twoHours.mean());
        Recent.Sum since = recent.last(Math.max(1, streak.buckets()));
        boolean borneOut = streak.buckets() >= Streak.SECOND_WINDOW
                && since.posts() >= Math.max(threshold.posts() / 2, threshold.timesUsual() * since.mean());
        return streak.next(unusual, borneOut);
    }

    private Step unseen(DetectorState state) {
        return new Step(state, Signals.of(state, zone, 0, 0));
    }

    private static DetectorState passUnseen(DetectorState state, Instant until) {
        int buckets = (int)
                Math.min(Integer.MAX_VALUE, Duration.between(state.next, until).dividedBy(Count.WIDTH));
        return buckets == 0
                ? state
                : new DetectorState(
                        until,
                        state.observed,
                        state.baseline,
                        state.recent.missing(buckets),
                        state.windows,
                        state.memory.after(buckets),
                        state.streak.afterMissing(buckets));
    }

    private static boolean endOfDay(Count closed) {
        return Math.floorMod(closed.end().getEpochSecond(), Duration.ofDays(1).toSeconds()) == 0;
    }
}
