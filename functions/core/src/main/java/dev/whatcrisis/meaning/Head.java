// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.List;

/** One question asked of a post, such as its label: a softmax over a closed list of answers. Immutable. */
public final class Head {
    private final List<String> answers;
    private final float[][] weights;
    private final float[] biases;

    /**
     * @param answers at least two
     * @param weights of each answer, one for each number of the post that it looks at: all, or the first ones
     * @param biases of each answer
     */
    public Head(List<String> answers, float[][] weights, float[] biases) {
        if (answers.size() < 2 || weights.length != answers.size() || biases.length != answers.size()) {
            throw new IllegalArgumentException(
                    "a head has weights and a bias for each of at least 2 answers; these are " + answers.size()
                            + " answers, " + weights.length + " rows and " + biases.length + " biases");
        }
        this.answers = List.copyOf(answers);
        this.weights = weights.clone();
        this.biases = biases.clone();
    }

    /** What can be answered, in the order of the probabilities. */
    public List<String> answers() {
        return answers;
    }

    /** An answer's weight for each number of a post; the caller's own copy. */
    public float[] weights(int answer) {
        return weights[answer].clone();
    }

    /** What an answer has before anything is read. */
    public float bias(int answer) {
        return biases[answer];
    }

    /** How many of a post's first numbers it reads. */
    int width() {
        return weights[0].length;
    }

    /** The sum of each answer before it becomes a probability. */
    public double[] sums(float[] post) {
        double[] sums = new double[biases.length];
        for (int answer = 0; answer < sums.length; answer++) {
            double sum = biases[answer];
            for (int at = 0; at < weights[answer].length; at++) {
                sum += weights[answer][at] * post[at];
            }
            sums[answer] = sum;
        }
        return sums;
    }

    /** How likely each answer is; they sum to 1. */
    public double[] chances(float[] post) {
        return chances(sums(post));
    }

    /** Sums as probabilities. */
    public static double[] chances(double[] sums) {
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        double[] chances = new double[sums.length];
        double all = 0;
        for (int answer = 0; answer < sums.length; answer++) {
            chances[answer] = StrictMath.exp(sums[answer] - most);
            all += chances[answer];
        }
        for (int answer = 0; answer < sums.length; answer++) {
            chances[answer] /= all;
        }
        return chances;
    }
}
