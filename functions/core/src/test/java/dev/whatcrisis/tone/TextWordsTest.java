// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextWordsTest {

    @Test
    void words_come_in_order_lower_case_without_punctuation() {
        assertThat(TextWords.of("Where is my parcel? WHERE, after 9 days…"))
                .containsExactly("where", "is", "my", "parcel", "where", "after", "9", "days");
    }

    @Test
    void links_handles_and_addresses_are_left_out() {
        assertThat(
                        TextWords.of(
                                "@shop@town.example see https://town.example/a?b=1 www.town.example or mail me@town.example now"))
                .containsExactly("see", "or", "mail", "now");
    }

    @Test
    void a_hashtag_gives_its_word() {
        assertThat(TextWords.of("#Recall of #2026models")).containsExactly("recall", "of", "2026models");
    }

    @Test
    void compatibility_forms_and_invisible_characters_are_folded() {
        assertThat(TextWords.of("ｆｕｌｌ ﬁne re\u200bfund ref\u00adund cafe\u0301"))
                .containsExactly("full", "fine", "refund", "refund", "café");
    }

    @Test
    void elisions_are_dropped_and_english_contractions_kept() {
        assertThat(TextWords.of("l'avion d’hier qu'elle dell'aria don't shop's"))
                .containsExactly("avion", "hier", "elle", "aria", "don't", "shop");
    }

    @Test
    void a_letter_is_kept_at_most_twice_in_a_row() {
        assertThat(TextWords.of("sooooo goooood 1000")).containsExactly("soo", "good", "1000");
    }

    @Test
    void markup_goes_and_entities_are_read() {
        assertThat(TextWords.of("<p>Tom &amp; Ann</p><br/>2 < 3 &unknown; <script>"))
                .containsExactly("tom", "ann", "2", "3", "unknown");
    }

    @Test
    void the_machine_s_language_changes_nothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(TextWords.of("IDIOTIC TITLE")).containsExactly("idiotic", "title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void only_the_beginning_of_a_very_long_text_is_read() {
        assertThat(TextWords.of("word ".repeat(50_000))).hasSize(PlainText.MOST_CHARS / 5);
    }

    @Test
    void a_pair_of_surrogates_is_never_cut_in_two() {
        String text = "x".repeat(PlainText.MOST_CHARS - 1) + "😡";

        assertThat(PlainText.of(text)).hasSize(PlainText.MOST_CHARS - 1).doesNotContain("\ud83d");
    }

    @Test
    void texts_without_words_have_none() {
        for (String text :
                List.of("", " \t\n", "😡👍", "\0\0\0", "\ud83d", "...", "@", "#", "'", "&", "<", "\u200d\u200d")) {
            assertThat(TextWords.of(text)).as("words of %s", text).isEmpty();
        }
    }
}
