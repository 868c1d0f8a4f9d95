// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.Calibration;
import dev.whatcrisis.tone.Part;
import dev.whatcrisis.tone.ToneHead;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * A head with what it scores on the posts it was not trained on.
 *
 * @param validation scores per language
 * @param calibrationError of the label that {@link Task#calibrated} names
 */
record Trained(ToneHead head, Map<String, Scores> validation, double calibrationError) {

    private static final int ROUNDS = 5;

    /**
     * A head that stands on its own.
     *
     * @param seeds of the orders in which posts are looked at; the mean of the weights of several is steadier than any
     */
    static Trained train(Task task, Inputs inputs, Set<Part> parts, LongStream seeds) {
        List<Example> examples = Example.of(inputs.train().rows(), parts);
        return train(task, examples, Example.of(inputs.validation().rows(), parts), seeds);
    }

    /** A head that is told what the one for sentiment says. */
    static Trained train(Task task, Inputs inputs, ToneHead sentiment, Set<Part> parts, LongStream seeds) {
        List<Example> examples = Example.of(inputs.train().rows(), parts);
        List<Example> unseen = Example.of(inputs.validation().rows(), parts);
        return train(task, Example.withSentiment(examples, sentiment), Example.withSentiment(unseen, sentiment), seeds);
    }

    private static Trained train(Task task, List<Example> examples, List<Example> unseen, LongStream seeds) {
        int labels = task.labels().size();
        double[] counts = Balance.of(examples, labels);
        Layer layer =
                Layer.mean(seeds.mapToObj(order -> Learner.learn(examples, counts, labels, task.rate(), ROUNDS, order))
                        .toList());
        ToneHead head = layer.toHead(task.labels(), calibrate(task, layer, unseen));
        return new Trained(
                head,
                ByLanguage.of(unseen, labels, at -> head.choice(unseen.get(at).features())),
                Reliability.error(head, unseen, task.labels().indexOf(task.calibrated())));
    }

    double meanF1() {
        return validation.values().stream()
                .mapToDouble(Scores::macroF1)
                .average()
                .orElse(0);
    }

    /** On the sums of the eight-bit weights, since those are what is used. */
    private static Calibration calibrate(Task task, Layer layer, List<Example> unseen) {
        int labels = task.labels().size();
        ToneHead raw = layer.toHead(task.labels(), Calibration.none(labels));
        double[][] sums =
                unseen.stream().map(example -> raw.sums(example.features())).toArray(double[][]::new);
        int[] truths = unseen.stream().mapToInt(Example::label).toArray();
        double[] counts = task.holdsAsPostsCome() ? ones(unseen.size()) : Balance.of(unseen, labels);
        Calibration found = new Calibrator(sums, truths, counts).find();
        return task.holdsAsPostsCome() ? Lean.find(found, unseen, sums) : found;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
