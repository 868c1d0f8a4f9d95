// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.Sensitivity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each constant of {@link Rarity} is worth on the brands of a checkout of the Numenta Anomaly Benchmark, given as the
 * only argument, and what is left when a brand is scored with everything chosen on the others. {@link #main} prints the
 * tables of RATIONALE.md.
 */
final class RarityAblation {
    private static final Rarity C = Rarity.COMMITTED;
    private static final double[] KEPT = {0.6, 0.3, 0.12};

    /** Steps of five percent. */
    private static final double[] THRESHOLDS = steps(3, 30);

    /** Thresholds on either side over whose scores a choice is averaged: a third up and down. */
    private static final int PLATEAU = 6;

    private RarityAblation() {}

    static Map<String, Rarity> settings() {
        Map<String, Rarity> settings = new LinkedHashMap<>();
        settings.put("as it is", C);
        for (double half : new double[] {15, 60}) {
            settings.put(
                    "half-life of " + half + " days",
                    with(half, C.softness(), C.pseudoDays(), C.priorDays(), C.priorScale(), C.reach()));
        }
        for (double soft : new double[] {0.125, 0.5}) {
            settings.put(
                    "softness " + soft,
                    with(C.halfLife(), soft, C.pseudoDays(), C.priorDays(), C.priorScale(), C.reach()));
        }
        for (double pseudo : new double[] {2.5, 10}) {
            settings.put(
                    "fitted tail for " + pseudo + " days",
                    with(C.halfLife(), C.softness(), pseudo, C.priorDays(), C.priorScale(), C.reach()));
        }
        for (double prior : new double[] {1.5, 6}) {
            settings.put(
                    "prior for " + prior + " days",
                    with(C.halfLife(), C.softness(), C.pseudoDays(), prior, C.priorScale(), C.reach()));
        }
        for (double scale : new double[] {0.15, 0.6}) {
            settings.put(
                    "prior scale " + scale,
                    with(C.halfLife(), C.softness(), C.pseudoDays(), C.priorDays(), scale, C.reach()));
        }
        for (double reach : new double[] {1.5, 6}) {
            settings.put(
                    "said up to " + reach + " times the past",
                    with(C.halfLife(), C.softness(), C.pseudoDays(), C.priorDays(), C.priorScale(), reach));
        }
        return settings;
    }

    private static Rarity with(double half, double soft, double pseudo, double prior, double scale, double reach) {
        return new Rarity(half, soft, pseudo, prior, scale, reach);
    }

    public static void main(String[] args) throws IOException {
        List<BrandSeries> brands = BrandSeries.below(Path.of(args[0]));
        double committed = Detector.unusualDays(Sensitivity.BALANCED);
        List<List<double[]>> all = new ArrayList<>();
        System.out.println("at " + committed + " days | standard / low-FP / low-FN | labels");
        settings().forEach((name, rarity) -> {
            List<double[]> scores = scores(brands, rarity);
            all.add(scores);
            System.out.println(name + " | " + BenchmarkScore.of(brands, scores, committed));
        });
        for (double days : new double[] {4, 5, 6, 7, 9, 10, 12, 14, 20}) {
            System.out.println("threshold of " + days + " days | " + BenchmarkScore.of(brands, all.getFirst(), days));
        }
        for (double keep : KEPT) {
            List<BrandSeries> thinned =
                    brands.stream().map(brand -> brand.thinned(keep, 11)).toList();
            System.out.println(
                    "thinned to " + keep + " | " + BenchmarkScore.of(thinned, scores(thinned, C), committed));
        }
        for (Aim aim : Aim.values()) {
            System.out.println("threshold chosen on the others for the " + aim.what + " | "
                    + leaveOneOut(brands, all.subList(0, 1), aim));
            System.out.println("threshold and constants chosen on the others for the " + aim.what + " | "
                    + leaveOneOut(brands, all, aim));
        }
    }

    private static List<double[]> scores(List<BrandSeries> brands, Rarity rarity) {
        return brands.stream().map(brand -> brand.scores(rarity)).toList();
    }

    /** Each brand at the setting and threshold in the middle of the highest plateau of the others. */
    private static BenchmarkScore leaveOneOut(List<BrandSeries> brands, List<List<double[]>> settings, Aim aim) {
        double[] thresholds = new double[brands.size()];
        List<double[]> chosen = new ArrayList<>();
        for (int out = 0; out < brands.size(); out++) {
            Choice choice = choose(without(brands, out), out, settings, aim);
            chosen.add(settings.get(choice.setting()).get(out));
            thresholds[out] = choice.threshold();
        }
        return BenchmarkScore.of(brands, chosen, thresholds);
    }

    /** What is chosen for. */
    private enum Aim {
        SCORE("score") {
            @Override
            double worth(BenchmarkScore score) {
                return score.mean();
            }
        },
        /** A label more is worth what a seventeenth of an alert a week is, beyond half an alert. */
        PROMPT("labels") {
            @Override
            double worth(BenchmarkScore score) {
                return 100.0 * score.prompt() / score.labels() - 100 * Math.max(0, score.elsewhere() - 0.5);
            }
        };

        private final String what;

        Aim(String what) {
            this.what = what;
        }

        abstract double worth(BenchmarkScore score);
    }

    private record Choice(int setting, double threshold) {}

    private static Choice choose(List<BrandSeries> others, int out, List<List<double[]>> settings, Aim aim) {
        Choice best = new Choice(0, 0);
        double highest = Double.NEGATIVE_INFINITY;
        for (int setting = 0; setting < settings.size(); setting++) {
            List<double[]> scores = without(settings.get(setting), out);
            double[] means = new double[THRESHOLDS.length];
            for (int i = 0; i < means.length; i++) {
                means[i] = aim.worth(BenchmarkScore.of(others, scores, THRESHOLDS[i]));
            }
            for (int i = PLATEAU; i < means.length - PLATEAU; i++) {
                double sum = 0;
                for (int k = i - PLATEAU; k <= i + PLATEAU; k++) {
                    sum += means[k];
                }
                if (sum > highest) {
                    highest = sum;
                    best = new Choice(setting, THRESHOLDS[i]);
                }
            }
        }
        return best;
    }

    private static <T> List<T> without(List<T> all, int out) {
        List<T> others = new ArrayList<>(all);
        others.remove(out);
        return others;
    }

    private static double[] steps(double from, double to) {
        int count = (int) Math.round(Math.log(to / from) / Math.log(1.05));
        double[] steps = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            steps[i] = from * Math.pow(1.05, i);
        }
        return steps;
    }
}
