// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/**
 * Over-dispersed counts: mean {@code m} and variance {@code m + spread·m²}. A spread of zero would be Poisson; mentions
 * are never that regular.
 *
 * <p>The upper tail is the regularised incomplete beta function, P(X ≥ s) = I<sub>q</sub>(s, k) with k = 1/spread and q
 * = m / (m + k), evaluated by Lentz's continued fraction (Press et al., Numerical Recipes, 3rd edition, §6.4) in
 * logarithms, so that it neither underflows nor saturates.
 */
final class NegativeBinomial {
    private static final int MAX_STEPS = 400;
    private static final double TINY = 1e-300;

    private NegativeBinomial() {}

    /** −ln P(X ≥ posts), in nats; zero when posts do not exceed the mean. */
    static double surprise(double posts, double mean, double spread) {
        return posts <= mean ? 0 : Math.max(0, -logTail(posts, mean, spread));
    }

    /** P(X ≥ posts). */
    static double tail(double posts, double mean, double spread) {
        return posts <= 0 ? 1 : Math.min(1, Math.exp(logTail(posts, mean, spread)));
    }

    /** The smallest number that is exceeded with a probability of at most {@code beyond}. */
    static int quantile(double beyond, double mean, double spread) {
        int low = 0;
        int high = (int) Math.ceil(mean) + 1;
        while (tail(high + 1.0, mean, spread) > beyond) {
            high *= 2;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tail(middle + 1.0, mean, spread) > beyond) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double logTail(double posts, double mean, double spread) {
        double k = 1 / spread;
        double q = mean / (mean + k);
        double front =
                LogGamma.of(posts + k) - LogGamma.of(posts) - LogGamma.of(k) + posts * Math.log(q) + k * Math.log1p(-q);
        if (q < (posts + 1) / (posts + k + 2)) {
            return front - Math.log(posts) + Math.log(fraction(posts, k, q));
        }
        return Math.log1p(-Math.min(1 - 1e-15, Math.exp(front) / k * fraction(k, posts, 1 - q)));
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int i = 1; i <= MAX_STEPS; i++) {
            double even = i * (b - i) * x / ((a + 2 * i - 1) * (a + 2 * i));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            value *= d * c;
            double odd = -(a + i) * (a + b + i) * x / ((a + 2 * i) * (a + 2 * i + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            double change = d * c;
            value *= change;
            if (Math.abs(change - 1) < 1e-10) {
                break;
            }
        }
        return value;
    }

    private static double nonZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
