// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.whatcrisis.meaning.Pooling;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxesTest {
    /** Pieces that vary much in their third number, less in their first, and hardly in the others. */
    private static List<List<float[]>> posts() {
        Random random = new Random(5);
        List<List<float[]>> posts = new ArrayList<>();
        for (int post = 0; post < 400; post++) {
            List<float[]> pieces = new ArrayList<>();
            for (int piece = 0; piece < 5; piece++) {
                pieces.add(new float[] {
                    (float) (3 * random.nextGaussian()),
                    (float) (7 + .1 * random.nextGaussian()),
                    (float) (50 + 9 * random.nextGaussian()),
                    (float) (.1 * random.nextGaussian())
                });
            }
            posts.add(pieces);
        }
        return posts;
    }

    @Test
    void pieces_vary_by_one_along_each_axis_and_apart_from_each_other() {
        Pooling pooling = Axes.of(posts(), 4, 2);
        List<float[]> all = posts().stream().flatMap(List::stream).toList();

        float[] numbers = pooling.of(all);

        assertThat(numbers).hasSize(4 + 3);
        assertThat((double) numbers[4]).isCloseTo(1, within(.02));
        assertThat((double) numbers[5]).isCloseTo(0, within(.02));
        assertThat((double) numbers[6]).isCloseTo(1, within(.02));
    }

    @Test
    void the_first_axis_is_the_one_of_most_variance() {
        Pooling pooling = Axes.of(posts(), 4, 1);
        float[] along = pooling.of(List.of(new float[] {0, 7, 40, 0}, new float[] {0, 7, 60, 0}));
        float[] across = pooling.of(List.of(new float[] {-10, 7, 50, 0}, new float[] {10, 7, 50, 0}));

        assertThat((double) along[4]).isCloseTo(100 / 81.0, within(.1));
        assertThat((double) across[4]).isLessThan(.01);
    }

    @Test
    void numbers_before_the_last_ones_have_no_say() {
        Pooling pooling = Axes.of(posts(), 1, 1);

        float[] numbers = pooling.of(List.of(new float[] {0, 0, 0, 1}, new float[] {9, 99, 999, 1}));

        assertThat(numbers).hasSize(4 + 1);
        assertThat(numbers[4]).isZero();
    }

    @Test
    void without_posts_there_are_no_axes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axes.of(List.of(), 4, 2))
                .withMessageContaining("no posts");
    }
}
