// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/**
 * What a watch has in one hour of this kind (hour of day, weekday or weekend) when nothing is the matter.
 *
 * @param expected mean number of posts in the hour
 * @param p95 the number that 95 of 100 such hours do not exceed
 * @param spread how much such hours differ, see {@link NegativeBinomial}
 */
public record Usual(double expected, double p95, double spread) {

    /** The same where so many times as much is expected, more than 0. */
    public Usual times(double factor) {
        return new Usual(factor * expected, factor * p95, spread);
    }

    /**
     * The chance of at least so many posts where {@code part} times the usual is expected, 0 to 1.
     *
     * @param part of the posts of an hour, or of several; 0 or more
     */
    public double tail(int posts, double part) {
        return expected * part > 0 ? NegativeBinomial.tail(posts, expected * part, spread) : 1;
    }
}
