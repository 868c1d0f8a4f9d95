// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

/**
 * A word, and in how many posts of each kind it stood.
 *
 * @param us posts about us; {@code notUs} posts about something else
 */
public record WordTally(String word, int us, int notUs) {
    int posts() {
        return us + notUs;
    }

    WordTally counted(boolean aboutUs, int by) {
        return aboutUs
                ? new WordTally(word, Math.max(0, us + by), notUs)
                : new WordTally(word, us, Math.max(0, notUs + by));
    }
}
