// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.Sensitivity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * How often the detector is needlessly told of what {@link Life} has, and how many real events it finds within two hours.
 * {@link #main} prints the table of RATIONALE.md.
 */
final class RarityFigures {
    static final int LEARNING = 14;
    private static final int DAYS = 98;
    private static final int FIRST_EVENT = 50;
    private static final int BETWEEN = 12;
    private static final int TWO_HOURS = 24;

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

    /** How many of four events of so many times the usual hour, at least one post, were told within two hours. */
    static int found(Life life, double times, long seed) {
        int[] posts = life.days(seed, Weeks.MONDAY, DAYS, Weeks.PARIS);
        Random random = new Random(seed);
        OrdinaryWeeks storm = new OrdinaryWeeks(seed + 1000, life.perHour, Weeks.PARIS);
        int[] begins = new int[4];
        for (int event = 0; event < begins.length; event++) {
            begins[event] = (FIRST_EVENT + event * BETWEEN) * 288 + 8 * 12 + random.nextInt(12 * 12);
            for (int i = begins[event]; i < Math.min(posts.length, begins[event] + 288); i++) {
                double rate = StormShape.ORDINARY.rate(
                        Life.at(Weeks.MONDAY, begins[event], Weeks.PARIS).toInstant(),
                        Life.at(Weeks.MONDAY, i, Weeks.PARIS).toInstant(),
                        Weeks.PARIS);
                posts[i] += storm.poisson(rate * times * Math.max(1, life.perHour) / 12);
            }
        }
        Kinds kinds = new Kinds(posts);
        return (int) Arrays.stream(begins)
                .filter(begin -> kinds.any(Signal.Kind.SPIKE, begin, begin + TWO_HOURS))
                .count();
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
        int seeds = args.length == 0 ? 6 : Integer.parseInt(args[0]);
        double weeks = seeds * (DAYS - LEARNING) / 7.0;
        System.out.println("| | unusual a week | told a year | 3 times | 5 times | 10 times | 30 times |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (Life life : Life.values()) {
            int unusual = 0;
            int told = 0;
            int[] found = new int[4];
            double[] times = {3, 5, 10, 30};
            for (int seed = 1; seed <= seeds; seed++) {
                Needless needless = needless(life, seed);
                unusual += needless.unusual();
                told += needless.told();
                for (int i = 0; i < times.length; i++) {
                    found[i] += found(life, times[i], seed);
                }
            }
            System.out.printf(Locale.ROOT, "| %s | %.2f | %.1f |", life, unusual / weeks, told / weeks * 52.2);
            for (int of : found) {
                System.out.printf(Locale.ROOT, " %d of %d |", of, 4 * seeds);
            }
            System.out.println();
        }
    }
}
