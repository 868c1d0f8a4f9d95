// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.meaning.Head;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Question;
import dev.whatcrisis.meaning.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeadTrainerTest {
    /** Posts of three labels around three points; the third number says nothing. */
    private static List<Example> posts(int count, long seed) {
        Random random = new Random(seed);
        List<Example> posts = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            Label label = List.of(Label.SAFETY, Label.PRAISE, Label.ORDINARY).get(at % 3);
            float[] numbers = {
                (float) (random.nextGaussian() + (label == Label.SAFETY ? 4 : 0)),
                (float) (100 + random.nextGaussian() + (label == Label.PRAISE ? 4 : 0)),
                (float) random.nextGaussian()
            };
            int answer = Question.LABEL.answers().indexOf(label.name());
            posts.add(new Example(
                    new Post("writer" + at % 4, "en", Role.MENTION, label, Map.of(Question.LABEL, answer), "", false),
                    numbers));
        }
        return posts;
    }

    @Test
    void a_head_learns_what_tells_labels_apart() {
        Head head = HeadTrainer.train(Question.LABEL, posts(300, 1), 3);
        assertThat(Answered.of(Question.LABEL, head, posts(300, 2)).right()).isGreaterThan(.93);
    }

    @Test
    void the_same_posts_give_the_same_head_to_the_bit() {
        Head one = HeadTrainer.train(Question.LABEL, posts(90, 1), 3);
        Head other = HeadTrainer.train(Question.LABEL, posts(90, 1), 3);
        for (int answer = 0; answer < one.answers().size(); answer++) {
            assertThat(one.weights(answer)).isEqualTo(other.weights(answer));
            assertThat(one.bias(answer)).isEqualTo(other.bias(answer));
        }
    }

    @Test
    void a_writer_is_judged_by_heads_that_did_not_see_them() {
        List<Example> posts = posts(300, 1);
        LeftOut leftOut = LeftOut.of(Question.LABEL, posts, List.of(), 3);
        assertThat(leftOut.posts()).hasSameSizeAs(posts);
        assertThat(leftOut.answered().right()).isGreaterThan(.93);
        List<Score> scores = leftOut.scores(leftOut.sharpness());
        assertThat(Curve.ofDanger(scores).auc()).isGreaterThan(.98);
        assertThat(Calibration.error(scores)).isLessThan(.05);
    }
}
