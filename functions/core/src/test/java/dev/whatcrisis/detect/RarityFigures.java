// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.Sensitivity;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * How often the detector is needlessly told of what {@link Life} has, and how many real events it finds within two hours.
 * {@link #main} prints the table of RATIONALE.md.
 */
final class RarityFigures {
    static final int LEARNING = 14;
    private static final int DAYS = 98;
    private static final int EVENT = 52;
    private static final int TWO_HOURS = 24;
    private static final double WEEKS_A_YEAR = 52.18;

    private RarityFigures() {}

    /**
     * @param unusual streaks shown as unusual
     * @param told of them, those that were told
     */
    record Needless(int unusual, int told) {}

    static Needless needless(Life life, long seed) {
        Kinds kinds = new Kinds(life.days(seed, Weeks.MONDAY, DAYS, Weeks.PARIS));
        return new Needless(kinds.begins(Signal.Kind.UNUSUAL), kinds.begins(Signal.Kind.SPIKE));
    }

    /** Whether an event of so many times the usual hour, at least one post, was told within two hours. */
    static boolean found(Life life, double times, long seed) {
        int[] posts = life.days(seed, Weeks.MONDAY, EVENT + 1, Weeks.PARIS);
        OrdinaryWeeks storm = new OrdinaryWeeks(seed + 1000, life.perHour, Weeks.PARIS);
        int begin = EVENT * 288 + 8 * 12 + new Random(seed).nextInt(12 * 12);
        Instant at = Life.at(Weeks.MONDAY, begin, Weeks.PARIS).toInstant();
        for (int i = begin; i < posts.length; i++) {
            Instant now = Life.at(Weeks.MONDAY, i, Weeks.PARIS).toInstant();
            double share = StormShape.ORDINARY.rate(at, now, Weeks.PARIS);
            posts[i] += storm.poisson(share * times * Math.max(1, life.perHour) / 12);
        }
        return new Kinds(posts).any(Signal.Kind.SPIKE, begin, begin + TWO_HOURS);
    }

    /** What every count of a series led to. */
    static final class Kinds {
        private final Signal.Kind[] kinds;

        Kinds(int[] posts) {
            Detector detector = new Detector(Weeks.PARIS, Sensitivity.BALANCED);
            DetectorState state = detector.fresh(Weeks.MONDAY);
            kinds = new Signal.Kind[posts.length];
            for (int i = 0; i < posts.length; i++) {
                Step step = detector.step(state, Count.of(state.next(), posts[i]));
                state = step.next();
                kinds[i] = step.signal().kind();
            }
        }

        boolean any(Signal.Kind kind, int from, int to) {
            for (int i = from; i < Math.min(to, kinds.length); i++) {
                if (kinds[i] == kind) {
                    return true;
                }
            }
            return false;
        }

        /** How often it began, twelve hours or more after it was last seen. */
        int begins(Signal.Kind kind) {
            int begins = 0;
            int last = -Episode.LONGEST_PAUSE - 1;
            for (int i = 0; i < kinds.length; i++) {
                if (kinds[i] == kind) {
                    begins += i - last > Episode.LONGEST_PAUSE ? 1 : 0;
                    last = i;
                }
            }
            return begins;
        }
    }

    public static void main(String[] args) {
        int seeds = args.length == 0 ? 8 : Integer.parseInt(args[0]);
        double weeks = seeds * (DAYS - LEARNING) / 7.0;
        double[] times = {3, 5, 10, 30, 50};
        System.out.println("| | unusual a week | told a year | 3 times | 5 times | 10 times | 30 times | 50 times |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (Life life : Life.values()) {
            int unusual = 0;
            int told = 0;
            for (int seed = 1; seed <= seeds; seed++) {
                Needless needless = needless(life, seed);
                unusual += needless.unusual();
                told += needless.told();
            }
            System.out.printf(
                    Locale.ROOT, "| `%s` | %.2f | %.1f |", life, unusual / weeks, told / weeks * WEEKS_A_YEAR);
            for (double of : times) {
                long found = LongStream.rangeClosed(1, seeds)
                        .filter(seed -> found(life, of, seed))
                        .count();
                System.out.printf(Locale.ROOT, " %d of %d |", found, seeds);
            }
            System.out.println();
        }
    }
}
