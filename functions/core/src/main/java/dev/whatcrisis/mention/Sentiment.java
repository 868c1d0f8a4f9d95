// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

/**
 * How a post sounds: probabilities that sum to 1.
 *
 * @param languageKnown whether the scorer knows the post's language; if not, the numbers are a guess
 */
public record Sentiment(double negative, double neutral, double positive, boolean languageKnown) {
    /** From this probability on a post is critical. */
    public static final double CRITICAL = 0.5;

    public boolean critical() {
        return negative >= CRITICAL;
    }
}
