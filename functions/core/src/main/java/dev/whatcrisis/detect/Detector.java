// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /** Gusts last an hour: one that no second hour bears out is told only when its chance is so much smaller. */
    private static final double HOUR_ALONE = 0.3;

    private final ZoneId zone;
    private final Threshold threshold;
    private final Rarity rarity;

    /** A detector for people who live by this zone's clock. */
    public Detector(ZoneId zone, Sensitivity sensitivity) {
        this(zone, Threshold.of(sensitivity), Rarity.COMMITTED);
    }

    Detector(ZoneId zone, Threshold threshold, Rarity rarity) {
        this.zone = zone;
        this.threshold = threshold;
        this.rarity = rarity;
    }

    /** The {@link Signal#score()}, in days, from which a sensitivity shows a count as unusual. */
    public static double unusualDays(Sensitivity sensitivity) {
        return Threshold.of(sensitivity).unusual();
    }

    /** The state before the first count, which will start at or after {@code start}. */
    public DetectorState fresh(Instant start) {
        return DetectorState.fresh(Count.missing(start).start());
    }

    /** Folds one closed count in that is not told apart by source. */
    public Step step(DetectorState state, Count closed) {
        return step(state, SourceCounts.of(closed), 1, false);
    }

    /**
     * Folds the closed counts of five minutes in while the team expects more than usual ("we launch tonight").
     *
     * @param closed starts at or after {@link DetectorState#next()}; what lies between counts as missing. It names every
     *     source of the watch: others are forgotten
     * @param factor how many times the usual is expected, more than 0
     * @param incident whether an incident is open that is younger than seven days: its posts teach nothing
     * @throws IllegalArgumentException when this time was folded in already; see {@link #amend}
     */
    public Step step(DetectorState state, SourceCounts closed, double factor, boolean incident) {
        if (closed.start().isBefore(state.next)) {
            throw new IllegalArgumentException("the count of " + closed.start() + " comes after that of "
                    + state.next.minus(Count.WIDTH) + "; counts are folded in once, in order");
        }
        DetectorState ready = passUnseen(state, closed.start());
        return closed.seen() ? observe(ready, closed, factor, incident) : unseen(passUnseen(ready, closed.end()));
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
                        state.past,
                        state.hourly,
                        state.episode,
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
        double spread = state.hourly.value();
        return new Usual(mean, NegativeBinomial.quantile(P95, mean, spread), spread);
    }

    /** The unusual days of the last sixty, oldest first; the running day is not among them. */
    public List<Burst> bursts(DetectorState state) {
        LocalDate today = LocalDate.ofInstant(state.next, ZoneOffset.UTC);
        List<Burst> bursts = new ArrayList<>();
        int known = 0;
        for (int ago = DailyPeaks.LENGTH; ago > 0; ago--) {
            double[] peaks = state.past.peaks(ago);
            double days = rarity.days(state.past.windows(), peaks, ago, known);
            if (days >= threshold.unusual()) {
                bursts.add(new Burst(today.minusDays(ago), days, days > known));
            }
            known += state.past.saw(ago) ? 1 : 0;
        }
        return bursts;
    }

    private Step observe(DetectorState state, SourceCounts closed, double factor, boolean incident) {
        HourOfWeek hour = HourOfWeek.of(closed.start(), zone);
        Sources sources = state.sources.of(closed.posts().keySet());
        double lively = state.rhythm.lively(hour, sources.level());
        boolean frozen = incident || state.streak.teachesNothing();
        Sources counted = sources.next(closed, lively, factor, frozen);
        Recent recent = counted.recent();
        double[] excess = excess(recent);
        int observed = state.observed + recent.last(1).seen();
        double days = rarity.days(state.past.windows(), excess, state.episode.days(), watched(observed));
        Past past = state.past.with(excess);
        Episode episode = state.episode.after(days);
        boolean endOfDay = endOfDay(closed);
        DetectorState next = new DetectorState(
                closed.end(),
                observed,
                sources.teach(state.rhythm, hour, closed, lively, factor, frozen),
                counted,
                endOfDay ? past.endDay() : past,
                frozen ? state.hourly : hourly(state.hourly, recent, Mix.of(sources.states(), closed)),
                endOfDay ? episode.endDay() : episode,
                streak(state, recent, days, rarity.limit(watched(observed))));
        return new Step(next, Signals.of(next, zone, state.episode.news(days), days));
    }

    private static double watched(int observed) {
        return observed / (double) DetectorState.COUNTS_A_DAY;
    }

    /** Posts beyond the usual in each window; −1 where too little was seen. */
    private static double[] excess(Recent recent) {
        double[] excess = new double[Window.values().length];
        for (Window window : Window.values()) {
            Recent.Sum sum = recent.last(window.buckets);
            excess[window.ordinal()] = sum.mostlySeen() ? Math.max(0, sum.posts() - sum.mean()) : -1;
        }
        return excess;
    }

    private static Spread hourly(Spread known, Recent recent, double mix) {
        Recent.Sum hour = recent.last(Window.HOUR.buckets);
        return hour.mostlySeen() ? known.learn(hour.posts(), hour.mean(), Spread.LOOSE, mix) : known;
    }

    /**
     * @param days how seldom counts like these come
     * @param limit the most that can be said yet: as rare as can be known is told, too
     */
    private Streak streak(DetectorState state, Recent recent, double days, double limit) {
        double spread = state.hourly.value();
        boolean unusual =
                days >= threshold.unusual() && outOfTheOrdinary(recent, spread, threshold.chance(), threshold.chance());
        boolean told = unusual
                && days >= Math.min(threshold.told(), limit)
                && outOfTheOrdinary(recent, spread, HOUR_ALONE * threshold.toldChance(), threshold.toldChance());
        Streak streak = state.streak;
        Recent.Sum since = recent.last(Math.clamp(streak.buckets(), 1, Recent.LENGTH));
        boolean borneOut = told
                && streak.buckets() >= Streak.SECOND_WINDOW
                && since.posts() >= Math.max(threshold.posts() / 2, threshold.timesUsual() * since.mean());
        return streak.next(unusual, borneOut);
    }

    /**
     * Whether the last hour or the last two are many, much more than usual, and rare, whatever the scale of the watch.
     *
     * @param hour the most that the chance of the last hour may be
     * @param twoHours the same of the last two
     */
    private boolean outOfTheOrdinary(Recent recent, double spread, double hour, double twoHours) {
        return recent.last(Window.TWO_HOURS.buckets).posts() >= threshold.posts()
                && (rare(recent.last(Window.HOUR.buckets), spread, hour)
                        || rare(recent.last(Window.TWO_HOURS.buckets), spread, twoHours));
    }

    private boolean rare(Recent.Sum sum, double spread, double chance) {
        return sum.mean() > 0
                && sum.posts() >= threshold.timesUsual() * sum.mean()
                && NegativeBinomial.tail(sum.posts(), sum.mean(), spread) <= chance;
    }

    private Step unseen(DetectorState state) {
        return new Step(state, Signals.of(state, zone, 0, 0));
    }

    private static DetectorState passUnseen(DetectorState state, Instant until) {
        int buckets = (int)
                Math.min(Integer.MAX_VALUE, Duration.between(state.next, until).toSeconds() / Count.WIDTH.toSeconds());
        if (buckets == 0) {
            return state;
        }
        Past past = state.past;
        Episode episode = state.episode;
        long ended = Math.min(day(until) - day(state.next), DailyPeaks.LENGTH + 1L);
        for (long i = 0; i < ended; i++) {
            past = past.endDay();
            episode = episode.endDay();
        }
        return new DetectorState(
                until,
                state.observed,
                state.rhythm,
                state.sources.missing(buckets),
                past,
                state.hourly,
                episode.afterMissing(buckets),
                state.streak.afterMissing(buckets));
    }

    /** Days since the epoch, in UTC: the blocks of the past. */
    static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    private static boolean endOfDay(SourceCounts closed) {
        return day(closed.end()) > day(closed.start());
    }
}
