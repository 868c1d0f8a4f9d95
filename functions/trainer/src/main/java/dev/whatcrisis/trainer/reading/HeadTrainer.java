// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Head;
import dev.whatcrisis.meaning.Question;
import java.util.List;

/** Trains one head: a softmax on scaled numbers, which is then written for the numbers as they are. */
final class HeadTrainer {
    private static final int MOST_STEPS = 30;

    private HeadTrainer() {}

    /**
     * A head.
     *
     * @param penalty on half the sum of its squared weights, beside the sum (not the mean) of the posts' losses
     */
    static Head train(Question ask, List<Example> all, double penalty) {
        List<Example> examples =
                all.stream().filter(example -> example.post().answers(ask)).toList();
        Scale scale = Scale.of(examples.stream().map(Example::numbers).toList());
        Rows rows = Rows.of(
                examples.stream().map(example -> scale.apply(example.numbers())).toList());
        int[] labels = examples.stream()
                .mapToInt(example -> example.post().answer(ask))
                .toArray();
        int classes = ask.answers().size();
        double[] weights = Descent.least(new SoftmaxLoss(rows, labels, classes, penalty / labels.length), MOST_STEPS);
        return unscaled(ask, weights, scale);
    }

    /** The same head with sums that are so many times as large. */
    static Head sharpened(Head head, double sharpness) {
        int count = head.answers().size();
        float[][] rows = new float[count][];
        float[] biases = new float[count];
        for (int answer = 0; answer < count; answer++) {
            rows[answer] = head.weights(answer);
            for (int at = 0; at < rows[answer].length; at++) {
                rows[answer][at] *= (float) sharpness;
            }
            biases[answer] = (float) (sharpness * head.bias(answer));
        }
        return new Head(head.answers(), rows, biases);
    }

    private static Head unscaled(Question ask, double[] weights, Scale scale) {
        int width = scale.mean().length;
        int classes = ask.answers().size();
        float[][] rows = new float[classes][width];
        float[] biases = new float[classes];
        for (int label = 0; label < classes; label++) {
            int start = label * (width + 1);
            double bias = weights[start + width];
            for (int at = 0; at < width; at++) {
                double weight = weights[start + at] / scale.spread()[at];
                rows[label][at] = (float) weight;
                bias -= weight * scale.mean()[at];
            }
            biases[label] = (float) bias;
        }
        return new Head(ask.answers(), rows, biases);
    }
}
