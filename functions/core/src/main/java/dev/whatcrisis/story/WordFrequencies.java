// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import dev.whatcrisis.tone.TextWords;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In how many ordinary posts words stand, from posts of people who talk about anything: what is usual before a watch has seen
 * much. Words share {@value #SLOTS} hashed slots of one byte each, which holds the logarithm of the count in eighths of a
 * doubling; no vocabulary is kept.
 */
public final class WordFrequencies {
    static final int SLOTS = 1 << 16;
    private static final int SLOT_BITS = 16;
    private static final double STEPS_A_DOUBLING = 8;
    private static final String RESOURCE = "frequencies.bin";

    private final int posts;
    private final double[] rarity = new double[SLOTS];

    private WordFrequencies(int posts, byte[] steps) {
        this.posts = posts;
        for (int slot = 0; slot < SLOTS; slot++) {
            double count = Math.pow(2, (steps[slot] & 0xff) / STEPS_A_DOUBLING) - 1;
            rarity[slot] = Math.log(1 + posts / (1 + count));
        }
    }

    /** The table that is shipped; read once, when it is first asked for. */
    static WordFrequencies shipped() {
        return Shipped.TABLE;
    }

    /** How telling a word is: ln(1 + posts / (1 + posts with the word)), more than 0. */
    double rarity(String word) {
        return rarity(Hashes.of(word));
    }

    /** The same by the {@link Hashes hash} of the word. */
    double rarity(long hash) {
        return rarity[slot(hash)];
    }

    /** How many posts were counted. */
    int posts() {
        return posts;
    }

    /** Counts the posts in which each telling word stands, and writes the table that {@link #read} reads. */
    public static byte[] count(Stream<String> texts) {
        Telling telling = new Telling(Set.of());
        int[] counts = new int[SLOTS];
        int[] posts = new int[1];
        texts.forEachOrdered(text -> {
            posts[0]++;
            telling.of(TextWords.of(text)).forEach(word -> counts[slot(Hashes.of(word))]++);
        });
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + SLOTS).putInt(posts[0]);
        for (int count : counts) {
            long steps = StrictMath.round(STEPS_A_DOUBLING * StrictMath.log(1.0 + count) / StrictMath.log(2));
            out.put((byte) Math.min(255, steps));
        }
        return out.array();
    }

    /** @throws IOException when these bytes are no such table */
    static WordFrequencies read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int posts = data.readInt();
        byte[] steps = new byte[SLOTS];
        data.readFully(steps);
        return new WordFrequencies(posts, steps);
    }

    private static int slot(long hash) {
        return (int) (hash >>> (64 - SLOT_BITS));
    }

    private static final class Shipped {
        static final WordFrequencies TABLE = load();

        private static WordFrequencies load() {
            try (InputStream in = WordFrequencies.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the resource " + RESOURCE + " is missing");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE + " cannot be read", e);
            }
        }
    }
}
