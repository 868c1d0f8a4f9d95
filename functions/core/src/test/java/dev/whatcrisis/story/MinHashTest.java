// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MinHashTest {

    @Test
    void equal_sentences_have_equal_signatures_and_strangers_hardly_any_in_common() {
        String one = MinHash.of(List.of("the", "branch", "closes", "at", "noon"));

        assertThat(MinHash.likeness(one, MinHash.of(List.of("the", "branch", "closes", "at", "noon"))))
                .isEqualTo(1);
        assertThat(MinHash.likeness(one, MinHash.of(List.of("rain", "over", "green", "hills", "today"))))
                .isLessThan(.2);
    }

    @Test
    void likeness_follows_the_share_of_words_and_pairs_in_common() {
        Random random = new Random(17);
        double error = 0;
        for (int run = 0; run < 200; run++) {
            List<String> one = words(random, 14);
            List<String> other = new ArrayList<>(one);
            for (int edits = random.nextInt(8); edits > 0; edits--) {
                other.set(random.nextInt(other.size()), "edit" + random.nextInt(1_000));
            }
            error += MinHash.likeness(MinHash.of(one), MinHash.of(other)) - jaccard(one, other);
        }
        assertThat(error / 200).isCloseTo(0, within(.03));
    }

    @Test
    void whether_two_are_alike_is_told_without_looking_at_all_of_them() {
        Random random = new Random(23);
        for (int run = 0; run < 500; run++) {
            List<String> words = words(random, 14);
            List<String> edited = new ArrayList<>(words);
            for (int edits = random.nextInt(8); edits > 0; edits--) {
                edited.set(random.nextInt(edited.size()), "edit" + random.nextInt(1_000));
            }
            String one = MinHash.of(words);
            String other = MinHash.of(edited);
            double least = random.nextDouble();

            assertThat(MinHash.alike(one, other, least)).isEqualTo(MinHash.likeness(one, other) >= least);
        }
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("w" + random.nextInt(5_000));
        }
        return words;
    }

    private static double jaccard(List<String> one, List<String> other) {
        Set<String> both = shingles(one);
        Set<String> all = shingles(other);
        both.retainAll(all);
        all.addAll(shingles(one));
        return (double) both.size() / all.size();
    }

    private static Set<String> shingles(List<String> words) {
        Set<String> shingles = new HashSet<>(words);
        for (int at = 0; at + 1 < words.size(); at++) {
            shingles.add(words.get(at) + " " + words.get(at + 1));
        }
        return shingles;
    }
}
