// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoolingTest {
    /** Two axes for the last two of three numbers: the second number, and the third one doubled. */
    private static final Pooling POOLING = new Pooling(3, new float[] {10, 0}, new float[][] {{1, 0}, {0, 2}});

    @Test
    void the_mean_comes_first_and_then_how_the_axes_vary_together() {
        float[] numbers = POOLING.of(List.of(new float[] {5, 11, 1}, new float[] {7, 13, 3}));

        assertThat(numbers).hasSize(POOLING.width()).containsExactly(6, 12, 2, 1, 2, 4);
    }

    @Test
    void things_that_stand_together_are_told_from_things_that_stand_apart() {
        float[] together = POOLING.of(List.of(new float[] {0, 11, 1}, new float[] {0, 9, -1}));
        float[] apart = POOLING.of(List.of(new float[] {0, 11, -1}, new float[] {0, 9, 1}));

        assertThat(together[1]).isEqualTo(apart[1]);
        assertThat(together[4]).isEqualTo(2);
        assertThat(apart[4]).isEqualTo(-2);
    }

    @Test
    void a_single_piece_does_not_vary() {
        assertThat(POOLING.of(List.of(new float[] {3, 4, 5}))).containsExactly(3, 4, 5, 0, 0, 0);
    }

    @Test
    void without_axes_there_is_the_mean_alone() {
        assertThat(Pooling.ofMeans(2).of(List.of(new float[] {1, 2}, new float[] {3, 4})))
                .containsExactly(2, 3);
    }

    @Test
    void axes_for_other_numbers_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pooling(3, new float[2], new float[3][1]))
                .withMessageContaining("3 for 2 of 3 numbers");
    }
}
