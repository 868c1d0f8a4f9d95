// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How badly weights explain the labels of posts: the mean cross entropy plus a penalty on the squares of the weights. The weights
 * are one array: for each label a weight for every number, then its bias; biases are not punished.
 */
final class SoftmaxLoss {
    /** Worked on side by side and summed in this order, so that the sums are the same on any number of processors. */
    private static final int PARTS = 8;

    private static final int AT_ONCE = 256;

    private final Rows posts;
    private final int[] labels;
    private final int classes;
    private final double penalty;

    private record Part(double loss, double[] slope) {}

    /**
     * @param labels of each post, 0 to {@code classes} - 1
     * @param penalty on half the sum of the squared weights
     */
    SoftmaxLoss(Rows posts, int[] labels, int classes, double penalty) {
        this.posts = posts;
        this.labels = labels.clone();
        this.classes = classes;
        this.penalty = penalty;
    }

    /** How many weights there are. */
    int size() {
        return classes * (posts.width() + 1);
    }

    /** The loss at these weights; {@code slope} is overwritten with its slope there. */
    double at(double[] weights, double[] slope) {
        List<Part> parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> part(part, weights))
                .toList();
        double loss = 0;
        Arrays.fill(slope, 0);
        for (Part part : parts) {
            loss += part.loss() / posts.count();
            for (int at = 0; at < slope.length; at++) {
                slope[at] += part.slope()[at] / posts.count();
            }
        }
        return loss + punish(weights, slope);
    }

    private double punish(double[] weights, double[] slope) {
        double squares = 0;
        int step = posts.width() + 1;
        for (int at = 0; at < weights.length; at++) {
            if (at % step != step - 1) {
                squares += weights[at] * weights[at];
                slope[at] += penalty * weights[at];
            }
        }
        return penalty / 2 * squares;
    }

    private Part part(int part, double[] weights) {
        List<Rows.Block> blocks = posts.blocks();
        double[] slope = new double[weights.length];
        double loss = 0;
        for (int at = blocks.size() * part / PARTS; at < blocks.size() * (part + 1) / PARTS; at++) {
            float[][] sums = sums(blocks.get(at), weights);
            loss += turnIntoErrors(sums, blocks.get(at).start());
            addSlope(blocks.get(at), sums, slope);
        }
        return new Part(loss, slope);
    }

    private float[][] sums(Rows.Block block, double[] weights) {
        int step = posts.width() + 1;
        float[][] sums = new float[classes][block.byRow().length];
        for (int label = 0; label < classes; label++) {
            Arrays.fill(sums[label], (float) weights[label * step + posts.width()]);
        }
        for (int at = 0; at < posts.width(); at++) {
            float[] numbers = block.byColumn()[at];
            for (int label = 0; label < classes; label++) {
                add((float) weights[label * step + at], numbers, sums[label], 0, numbers.length);
            }
        }
        return sums;
    }

    /** Some numbers of all posts of the block at a time, so that they stay near the processor while all labels pass. */
    private void addSlope(Rows.Block block, float[][] errors, double[] slope) {
        int width = posts.width();
        float[] towards = new float[width];
        for (int from = 0; from < width; from += AT_ONCE) {
            int to = Math.min(width, from + AT_ONCE);
            for (int label = 0; label < classes; label++) {
                Arrays.fill(towards, from, to, 0);
                for (int row = 0; row < block.byRow().length; row++) {
                    add(errors[label][row], block.byRow()[row], towards, from, to);
                }
                int start = label * (width + 1);
                for (int at = from; at < to; at++) {
                    slope[start + at] += towards[at];
                }
            }
        }
        for (int label = 0; label < classes; label++) {
            for (float error : errors[label]) {
                slope[label * (width + 1) + width] += error;
            }
        }
    }

    private static void add(float factor, float[] from, float[] to, int start, int end) {
        for (int at = start; at < end; at++) {
            to[at] += factor * from[at];
        }
    }

    /** Turns sums into how far each label's probability is off; returns the cross entropy. */
    private double turnIntoErrors(float[][] sums, int start) {
        double loss = 0;
        double[] powers = new double[classes];
        for (int row = 0; row < sums[0].length; row++) {
            double most = Double.NEGATIVE_INFINITY;
            for (float[] sum : sums) {
                most = Math.max(most, sum[row]);
            }
            double all = 0;
            for (int label = 0; label < classes; label++) {
                powers[label] = StrictMath.exp(sums[label][row] - most);
                all += powers[label];
            }
            int right = labels[start + row];
            loss -= StrictMath.log(powers[right] / all);
            for (int label = 0; label < classes; label++) {
                sums[label][row] = (float) (powers[label] / all - (label == right ? 1 : 0));
            }
        }
        return loss;
    }
}
