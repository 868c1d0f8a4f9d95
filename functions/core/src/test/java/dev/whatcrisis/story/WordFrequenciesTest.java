// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordFrequenciesTest {
    private static final List<String> POSTS = List.of(
            "The ferry leaves at noon", "A ferry was late", "The bakery opens early", "Nobody saw the zeppelin leave");

    @Test
    void a_word_in_many_posts_tells_less_than_one_in_few() throws IOException {
        WordFrequencies table = read(WordFrequencies.count(POSTS.stream()));
        assertThat(table.posts()).isEqualTo(4);
        assertThat(table.rarity("ferry")).isCloseTo(Math.log(1 + 4 / 3.0), within(0.05));
        assertThat(table.rarity("ferry")).isLessThan(table.rarity("bakery"));
        assertThat(table.rarity("bakery")).isLessThan(table.rarity("lighthouse"));
    }

    @Test
    void a_word_counts_once_per_post() {
        assertThat(WordFrequencies.count(Stream.of("ferry ferry ferry island")))
                .isEqualTo(WordFrequencies.count(Stream.of("island ferry")));
    }

    @Test
    void the_shipped_table_knows_everyday_words_of_several_languages() {
        WordFrequencies shipped = WordFrequencies.shipped();
        double never = Math.log(1 + shipped.posts());
        assertThat(shipped.posts()).isGreaterThan(50_000);
        for (String everyday : List.of("happy", "amigos", "film", "leute", "governo", "vida")) {
            assertThat(shipped.rarity(everyday)).as(everyday).isLessThan(0.85 * never);
        }
    }

    @Test
    void a_table_that_is_cut_short_is_refused() {
        byte[] bytes = WordFrequencies.count(POSTS.stream());
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1))).isInstanceOf(EOFException.class);
    }

    private static WordFrequencies read(byte[] bytes) throws IOException {
        return WordFrequencies.read(new ByteArrayInputStream(bytes));
    }
}
