// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import dev.whatcrisis.effect.Estimate.Finding;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compares what came with what was to be expected. The interval of 95 % is that of the expectation, made wider where it would
 * have missed too many placebos: stretches of the same length in the watch's own past, in which nothing is asked about.
 */
final class Estimator {
    /** Weeks without which nothing is claimed: seven differences between weeks make the interval a fifth wider than endless ones. */
    static final int LEAST_WEEKS = 8;

    private static final double CONFIDENCE = 0.95;

    /** Of the smallest effect that is worth knowing: what is less is never claimed, however smooth the numbers are. */
    private static final double NEGLIGIBLE = 0.1;

    /** Standard errors below this are those of the arithmetic. */
    private static final double STILL = 1e-9;

    private Estimator() {}

    /** @param smallest deviation, in the unit of the numbers, that would be worth knowing */
    static Estimate estimate(Expectation expectation, double smallest) {
        int needed = needed(expectation);
        int weeks = Math.max(0, expectation.weeks(0));
        if (weeks < needed) {
            return Estimate.of(Finding.TOO_FEW_WEEKS, weeks, needed);
        }
        Optional<Expected> expected = expectation.of(0);
        if (expected.isEmpty()) {
            return Estimate.of(Finding.NOT_COUNTED, weeks, needed);
        }
        return expected.get().error() < STILL
                ? Estimate.of(Finding.NEVER_MOVES, weeks, needed)
                : judge(expected.get(), errors(expectation, expected.get(), needed), smallest, weeks, needed);
    }

    /** As many weeks as lie ahead, so that no year is told from a month. */
    private static int needed(Expectation expectation) {
        return Math.max(LEAST_WEEKS, expectation.stride());
    }

    /** How many standard errors the interval reaches to each side. */
    private static double errors(Expectation expectation, Expected expected, int needed) {
        double[] placebos = IntStream.iterate(
                        expectation.stride(), earlier -> expectation.weeks(earlier) >= needed, earlier -> earlier + 1)
                .mapToObj(expectation::of)
                .flatMap(Optional::stream)
                .mapToDouble(Expected::inErrors)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double usual = StudentT.interval95(expected.freedom());
        if (placebos.length == 0) {
            return usual;
        }
        int place = (int) Math.ceil(CONFIDENCE * (placebos.length + 1));
        return Math.max(usual, placebos[Math.min(place, placebos.length) - 1]);
    }

    private static Estimate judge(Expected expected, double errors, double smallest, int weeks, int needed) {
        double margin = Math.max(errors * expected.error(), NEGLIGIBLE * smallest);
        double seen = margin + StudentT.power80(expected.freedom()) * expected.error();
        double size = Math.abs(expected.deviation());
        return new Estimate(
                finding(expected.deviation(), size, margin, seen, smallest),
                expected.deviation(),
                margin,
                weeks,
                needed);
    }

    /** What is larger than a thing that is seen in eight of ten cases needs no finer eye. */
    private static Finding finding(double deviation, double size, double margin, double seen, double smallest) {
        if (seen > smallest && size <= seen) {
            return Finding.TOO_NOISY;
        }
        if (size <= margin) {
            return Finding.AS_EXPECTED;
        }
        return deviation < 0 ? Finding.LESS : Finding.MORE;
    }
}
