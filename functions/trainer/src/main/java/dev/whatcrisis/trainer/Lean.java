// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.Calibration;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what to add per label when one must be named, so that rare labels are named too: the best mean of macro-recall and
 * macro-F1 over languages on a coarse grid; of equals the one nearest to nothing.
 */
final class Lean {

    private static final double STEP = 0.1;
    private static final int STEPS = 6;

    private Lean() {}

    /** The same calibration with the leans that were found. */
    static Calibration find(Calibration calibration, List<Example> examples, double[][] sums) {
        Calibration best = calibration;
        double most = worth(calibration, examples, sums);
        for (List<Double> lean : grid(calibration.bias().size())) {
            Calibration next = new Calibration(calibration.temperature(), calibration.bias(), lean);
            double worth = worth(next, examples, sums);
            if (worth > most) {
                best = next;
                most = worth;
            }
        }
        return best;
    }

    private static double worth(Calibration calibration, List<Example> examples, double[][] sums) {
        return ByLanguage.of(examples, calibration.bias().size(), at -> calibration.choice(sums[at])).values().stream()
                .mapToDouble(scores -> scores.macroRecall() + scores.macroF1())
                .average()
                .orElse(0);
    }

    /** Leans of every label but the second, which stays at 0, the smallest first. */
    private static List<List<Double>> grid(int labels) {
        List<List<Double>> grid = new ArrayList<>(List.of(List.of()));
        for (int label = 0; label < labels; label++) {
            List<List<Double>> wider = new ArrayList<>();
            for (List<Double> lean : grid) {
                for (int step = label == 1 ? 0 : -STEPS; step <= (label == 1 ? 0 : STEPS); step++) {
                    List<Double> longer = new ArrayList<>(lean);
                    longer.add(step * STEP);
                    wider.add(longer);
                }
            }
            grid = wider;
        }
        grid.sort(java.util.Comparator.comparingDouble(
                lean -> lean.stream().mapToDouble(Math::abs).sum()));
        return grid;
    }
}
