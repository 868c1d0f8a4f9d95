// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

/**
 * A word of a story.
 *
 * @param permille share of the story's recent posts that contain it, 0 to 1,000
 */
public record Term(String word, int permille) {

    public Term {
        if (permille < 0 || permille > 1000) {
            throw new IllegalArgumentException("a share in permille lies between 0 and 1000: " + permille);
        }
    }
}
