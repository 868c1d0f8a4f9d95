// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Head;
import dev.whatcrisis.meaning.Heads;
import dev.whatcrisis.meaning.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What heads that had not seen a post's writer say of the post.
 *
 * @param posts with their numbers
 * @param sums of each post's answers, by the head that had not seen its writer
 */
record LeftOut(Question ask, List<Example> posts, List<double[]> sums) {
    private static final double SMALLEST = 0.3;
    private static final double BIGGEST = 3;
    private static final int NARROWINGS = 24;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Leaves out one writer after the other; {@code always} are examples of no writer, which every head learns from. */
    static LeftOut of(Question ask, List<Example> examples, List<Example> always, double penalty) {
        List<Example> posts = new ArrayList<>();
        List<double[]> sums = new ArrayList<>();
        for (String writer : writers(examples)) {
            List<Example> others = new ArrayList<>(always);
            for (Example one : examples) {
                if (!one.post().writer().equals(writer)) {
                    others.add(one);
                }
            }
            Head head = HeadTrainer.train(ask, others, penalty);
            for (Example one : examples) {
                if (one.post().writer().equals(writer) && one.post().answers(ask)) {
                    posts.add(one);
                    sums.add(head.sums(one.numbers()));
                }
            }
        }
        return new LeftOut(ask, posts, sums);
    }

    static List<String> writers(List<Example> examples) {
        return examples.stream()
                .map(one -> one.post().writer())
                .distinct()
                .sorted()
                .toList();
    }

    /** How much sharper (above 1) or blunter the sums must be for the probabilities to hold; by golden section. */
    double sharpness() {
        double low = Math.log(SMALLEST);
        double high = Math.log(BIGGEST);
        for (int step = 0; step < NARROWINGS; step++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (surprise(Math.exp(left)) < surprise(Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private double surprise(double sharpness) {
        double sum = 0;
        for (int at = 0; at < posts.size(); at++) {
            double[] answers = sums.get(at);
            double all = 0;
            double right = answers[posts.get(at).post().answer(ask)];
            for (double one : answers) {
                all += Math.exp(sharpness * (one - right));
            }
            sum += Math.log(all);
        }
        return sum;
    }

    /** How alarming each post is found, with probabilities of this sharpness. */
    List<Score> scores(double sharpness) {
        List<Score> scores = new ArrayList<>();
        for (int at = 0; at < posts.size(); at++) {
            double[] sharp =
                    Arrays.stream(sums.get(at)).map(sum -> sum * sharpness).toArray();
            scores.add(new Score(posts.get(at).post(), Heads.alarm(ask, Head.chances(sharp))));
        }
        return scores;
    }

    /** How often the likeliest answer is right. */
    Answered answered() {
        return Answered.of(ask, posts, sums);
    }
}
