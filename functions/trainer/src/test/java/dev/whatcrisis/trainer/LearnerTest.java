// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whatcrisis.tone.Calibration;
import dev.whatcrisis.tone.Part;
import dev.whatcrisis.tone.ToneHead;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnerTest {

    private static final List<Example> POSTS = Example.of(
            List.of(
                    new Labelled("en", 0, "grey stones on the hill"),
                    new Labelled("en", 0, "grey water by the mill"),
                    new Labelled("en", 0, "a grey old coat"),
                    new Labelled("fr", 1, "un ballon rouge"),
                    new Labelled("en", 1, "red shoes"),
                    new Labelled("en", 1, "a red kite above us")),
            EnumSet.allOf(Part.class));

    private static ToneHead learned(long seed) {
        return Learner.learn(POSTS, Balance.of(POSTS, 2), 2, .1, 10, seed)
                .toHead(List.of("grey", "red"), Calibration.none(2));
    }

    @Test
    void what_tells_labels_apart_is_learned_and_outlives_eight_bits() {
        ToneHead head = learned(1);
        Example unseen = Example.of(List.of(new Labelled("en", 1, "my red hat")), EnumSet.allOf(Part.class))
                .getFirst();

        assertThat(POSTS).allMatch(post -> head.choice(post.features()) == post.label());
        assertThat(head.choice(unseen.features())).isEqualTo(1);
    }

    @Test
    void another_seed_looks_in_another_order() {
        double[] one = learned(1).sums(POSTS.getFirst().features());

        assertThat(learned(1).sums(POSTS.getFirst().features())).isEqualTo(one);
        assertThat(learned(2).sums(POSTS.getFirst().features())).isNotEqualTo(one);
    }

    @Test
    void rare_languages_and_labels_count_for_more() {
        double[] counts = Balance.of(POSTS, 2);

        assertThat(counts[3]).isGreaterThan(counts[4]).isGreaterThan(counts[0]);
        assertThat(Arrays.stream(counts).average().orElse(0)).isCloseTo(1, within(1e-9));
    }

    @Test
    void chances_that_were_too_sure_are_calibrated() {
        Random random = new Random(3);
        double[][] sums = new double[2_000][];
        int[] truths = new int[sums.length];
        for (int post = 0; post < sums.length; post++) {
            double log = random.nextGaussian();
            truths[post] = random.nextDouble() < 1 / (1 + Math.exp(-log)) ? 1 : 0;
            sums[post] = new double[] {0, 3 * log};
        }
        double[] ones = new double[sums.length];
        Arrays.fill(ones, 1);

        Calibration found = new Calibrator(sums, truths, ones).find();

        assertThat(found.temperature()).isCloseTo(3, within(.5));
        assertThat(found.bias().get(1) - found.bias().get(0)).isCloseTo(0, within(.2));
    }

    @Test
    void scores_are_means_over_labels() {
        Scores scores = Scores.empty(2);
        scores.add(0, 0);
        scores.add(0, 0);
        scores.add(0, 1);
        scores.add(1, 1);

        assertThat(scores.posts()).isEqualTo(4);
        assertThat(scores.macroRecall()).isCloseTo((2.0 / 3 + 1) / 2, within(1e-9));
        assertThat(scores.macroF1()).isCloseTo((.8 + 2.0 / 3) / 2, within(1e-9));
    }
}
