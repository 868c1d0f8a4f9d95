// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.GramHead;
import dev.whatcrisis.meaning.Grams;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains one head of the first reader: logistic regression by AdaGrad (Duchi, Hazan and Singer 2011), one thread, a fixed seed and
 * strict arithmetic, so that the same posts give the same weights on every machine.
 */
final class FirstTrainer {
    private static final int ROUNDS = 8;
    private static final double RATE = 0.4;
    private static final double LAST_RATE = 0.1;
    private static final float START = 1e-2f;
    private static final long SEED = 12;
    private static final int STEPS = 127;

    private final float[] weights = new float[Grams.ROWS + 1];
    private final float[] squares = new float[Grams.ROWS + 1];

    private FirstTrainer() {
        Arrays.fill(squares, START);
    }

    /** A text's rows, and whether the answer is yes. */
    record Lesson(int[] rows, boolean isYes) {}

    /** A head that lets everything pass; {@link GramHead#from} sets where it begins to. */
    static GramHead train(List<Lesson> lessons) {
        FirstTrainer trainer = new FirstTrainer();
        long yes = lessons.stream().filter(Lesson::isYes).count();
        double count = (lessons.size() - yes) / (double) Math.max(1, yes);
        int[] order = new int[lessons.size()];
        Arrays.setAll(order, at -> at);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            double rate = RATE * (1 - (1 - LAST_RATE) * round / ROUNDS);
            for (int at : order) {
                trainer.look(lessons.get(at), lessons.get(at).isYes() ? count : 1, rate);
            }
        }
        return trainer.head();
    }

    private static void shuffle(int[] order, Random random) {
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
    }

    private void look(Lesson lesson, double count, double rate) {
        double value = 1 / Math.sqrt(Math.max(1, lesson.rows().length));
        double sum = weights[Grams.ROWS];
        for (int row : lesson.rows()) {
            sum += value * weights[row];
        }
        double error = count * (1 / (1 + StrictMath.exp(-sum)) - (lesson.isYes() ? 1 : 0));
        for (int row : lesson.rows()) {
            step(row, error * value, rate);
        }
        step(Grams.ROWS, error, rate);
    }

    private void step(int row, double slope, double rate) {
        squares[row] = (float) (squares[row] + slope * slope);
        weights[row] = (float) (weights[row] - rate * slope / Math.sqrt(squares[row]));
    }

    private GramHead head() {
        float most = 0;
        for (int row = 0; row < Grams.ROWS; row++) {
            most = Math.max(most, Math.abs(weights[row]));
        }
        float scale = Math.max(most, Float.MIN_NORMAL) / STEPS;
        byte[] steps = new byte[Grams.ROWS];
        for (int row = 0; row < Grams.ROWS; row++) {
            steps[row] = (byte) Math.round(weights[row] / scale);
        }
        return new GramHead(steps, scale, weights[Grams.ROWS], Float.NEGATIVE_INFINITY);
    }
}
