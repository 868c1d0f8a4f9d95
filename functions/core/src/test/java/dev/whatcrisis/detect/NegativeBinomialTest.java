// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NegativeBinomialTest {
    @Test
    void the_tail_is_what_adding_up_gives() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            double mean = Math.exp(6 * random.nextDouble() - 3);
            double spread = 0.05 + 2 * random.nextDouble();
            int posts = 1 + random.nextInt((int) (4 * mean) + 4);
            assertThat(NegativeBinomial.tail(posts, mean, spread))
                    .as("P(X >= %d), mean %s, spread %s", posts, mean, spread)
                    .isCloseTo(addedUp(posts, mean, spread), within(1e-8));
        }
    }

    @Test
    void surprise_never_saturates() {
        double last = 0;
        for (int posts = 10; posts < 10_000_000; posts *= 3) {
            double surprise = NegativeBinomial.surprise(posts, 5, 0.5);
            assertThat(surprise).isGreaterThan(last).isFinite();
            last = surprise;
        }
        assertThat(last).isGreaterThan(1000);
    }

    @Test
    void no_more_than_the_mean_is_no_surprise() {
        assertThat(NegativeBinomial.surprise(7, 7, 0.3)).isZero();
        assertThat(NegativeBinomial.surprise(0, 0.02, 0.3)).isZero();
    }

    @Test
    void a_quantile_is_exceeded_as_rarely_as_asked() {
        for (double mean : new double[] {0.2, 1, 5, 40, 900}) {
            int p95 = NegativeBinomial.quantile(0.05, mean, 0.4);
            assertThat(NegativeBinomial.tail(p95 + 1.0, mean, 0.4)).isLessThanOrEqualTo(0.05);
            assertThat(NegativeBinomial.tail(p95, mean, 0.4)).isGreaterThan(0.05);
        }
    }

    private static double addedUp(int posts, double mean, double spread) {
        double k = 1 / spread;
        double term = Math.pow(k / (k + mean), k);
        double below = 0;
        for (int x = 0; x < posts; x++) {
            below += term;
            term *= (x + k) / (x + 1) * mean / (mean + k);
        }
        return 1 - below;
    }
}
