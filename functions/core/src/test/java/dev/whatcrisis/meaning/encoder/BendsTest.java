// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The functions that are read from tables, against the JDK's and against printed values. */
class BendsTest {

    @Test
    void the_exponential_is_right_to_a_hundred_thousandth_of_its_value() {
        for (float x = 0; x > -87; x -= .0371f) {
            assertThat(Softmax.exp(x) / Math.exp(x)).as("exp(%s)", x).isCloseTo(1, within(1e-5));
        }
        assertThat(Softmax.exp(0)).isEqualTo(1);
        assertThat(Softmax.exp(-1_000)).isZero();
        assertThat(Softmax.exp(Float.NEGATIVE_INFINITY)).isZero();
    }

    @Test
    void shares_sum_up_to_one_and_leave_what_is_behind_them() {
        float[] x = {1, 2, 3, 99};
        Softmax.apply(x, 3);

        assertThat(x[0] + x[1] + x[2]).isCloseTo(1, within(1e-6f));
        assertThat(x[2] / x[1]).isCloseTo((float) Math.E, within(1e-4f));
        assertThat(x[3]).isEqualTo(99);
    }

    /** Shares of the normal distribution below 0.5, 1, 2 and 3 as they are printed in tables. */
    @Test
    void the_bend_is_x_times_the_share_below_x() {
        assertThat((double) Gelu.of(.5f)).isCloseTo(.5 * .6914624613, within(1e-6));
        assertThat((double) Gelu.of(1)).isCloseTo(.8413447461, within(1e-6));
        assertThat((double) Gelu.of(-1)).isCloseTo(-.1586552539, within(1e-6));
        assertThat((double) Gelu.of(2)).isCloseTo(2 * .9772498681, within(1e-6));
        assertThat((double) Gelu.of(-3)).isCloseTo(-3 * .0013498980, within(1e-6));
        assertThat(Gelu.of(0)).isZero();
        assertThat(Gelu.of(6)).isEqualTo(6);
        assertThat(Gelu.of(100)).isEqualTo(100);
        assertThat(Gelu.of(-100)).isZero();
        assertThat(Gelu.of(Float.NaN)).isZero();
    }
}
