// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.Base64;
import java.util.Collection;

/**
 * How usual words are in a watch: in how many of its stories each was seen. Words share {@value #SLOTS} hashed counts, so that
 * no vocabulary is kept and the size never grows; old counts fade by halving.
 *
 * @param stories how many stories were counted
 * @param counts Base64 of one byte per slot
 */
public record Background(int stories, String counts) {

    /** Hashed counts. */
    public static final int SLOTS = 2_048;

    private static final int HALVED_AT = 1_000;

    /** In fewer than one of a hundred ordinary posts: ln(1 + 100). */
    private static final double RARE = 4.6;

    /** In fewer than about one of five stories of the watch. */
    private static final double RARE_HERE = 5;

    /** What a watch that has seen nothing yet is taken to have seen. */
    private static final double STORIES_BEFORE = 20;

    public Background {
        if (Base64.getDecoder().decode(counts).length != SLOTS) {
            throw new IllegalArgumentException("a background needs " + SLOTS + " counts in Base64");
        }
    }

    static Background none() {
        return new Background(0, Base64.getEncoder().encodeToString(new byte[SLOTS]));
    }

    /** Counts a story's words, each once. */
    Background seen(Collection<String> words, boolean newStory) {
        if (words.isEmpty() && !newStory) {
            return this;
        }
        byte[] slots = Base64.getDecoder().decode(counts);
        for (String word : words) {
            int slot = slot(word);
            if (slots[slot] != (byte) 255) {
                slots[slot]++;
            }
        }
        int total = newStory ? stories + 1 : stories;
        if (total >= HALVED_AT) {
            halve(slots);
            total /= 2;
        }
        return new Background(total, Base64.getEncoder().encodeToString(slots));
    }

    /** Whether a word is rare among ordinary posts and among the stories of the watch. */
    boolean rare(String word) {
        int count = Base64.getDecoder().decode(counts)[slot(word)] & 0xff;
        return WordFrequencies.shipped().rarity(word) >= RARE && (stories + STORIES_BEFORE) / (1 + count) >= RARE_HERE;
    }

    /** How telling words are, ready to be asked many times. */
    WordRarity rarity() {
        byte[] slots = Base64.getDecoder().decode(counts);
        double[] ofCount = new double[256];
        return WordRarity.of(WordFrequencies.shipped(), hash -> {
            int count = slots[slot(hash)] & 0xff;
            if (ofCount[count] == 0) {
                ofCount[count] = Math.log(1 + (stories + STORIES_BEFORE) / (1 + count));
            }
            return ofCount[count];
        });
    }

    private static int slot(String word) {
        return slot(Hashes.of(word));
    }

    private static int slot(long hash) {
        return (int) (hash >>> 53);
    }

    private static void halve(byte[] slots) {
        for (int at = 0; at < slots.length; at++) {
            slots[at] = (byte) ((slots[at] & 0xff) / 2);
        }
    }
}
