// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import java.util.List;

/** Whether alarms are probabilities: the expected calibration error over ten bins, 0 (they are) to 1. */
final class Calibration {
    private static final int BINS = 10;

    private Calibration() {}

    static double error(List<Score> scores) {
        double[] gaps = new double[BINS];
        int count = 0;
        for (Score score : scores) {
            if (!score.post().isOrdinary()) {
                boolean isAlarming =
                        score.post().label().isDanger() || score.post().label().isSlip();
                gaps[Math.min(BINS - 1, (int) (score.alarm() * BINS))] += score.alarm() - (isAlarming ? 1 : 0);
                count++;
            }
        }
        double sum = 0;
        for (double gap : gaps) {
            sum += Math.abs(gap);
        }
        return count == 0 ? 0 : sum / count;
    }
}
