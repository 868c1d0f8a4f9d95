// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.mention.SampleSays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTextsTest {
    private static final String TEXT = "the tap room opens early https://harbour.example/news";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the tap room opens early https://harbour.example/news",
                "RT @ana: the tap room opens early https://harbour.example/news",
                "the tap room\n opens  early https://harbour.example/news?from=ana#top ",
            })
    void copies_of_a_text_are_the_same_text(String text) {
        assertThat(ReadTexts.core(text)).isEqualTo(ReadTexts.core(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the tap room opens late https://harbour.example/news",
                "The tap room opens early https://harbour.example/news",
                "the tap room opens early https://other.example/news",
                "@ana the tap room opens early https://harbour.example/news",
            })
    void what_may_say_something_else_is_another_text(String text) {
        assertThat(ReadTexts.core(text)).isNotEqualTo(ReadTexts.core(TEXT));
    }

    @Test
    void a_text_is_read_by_its_words_and_not_by_its_links() {
        assertThat(ReadTexts.core(TEXT)).isEqualTo("the tap room opens early https://harbour.example");
    }

    @Test
    void who_posts_and_who_is_watched_makes_another_reading() {
        String mention = ReadTexts.key(TEXT, Role.MENTION, List.of("Harbour"));

        assertThat(ReadTexts.key(TEXT, Role.MENTION, List.of("Harbour"))).isEqualTo(mention);
        assertThat(ReadTexts.key(TEXT, Role.OWN, List.of("Harbour"))).isNotEqualTo(mention);
        assertThat(ReadTexts.key(TEXT, Role.MENTION, List.of("Hill"))).isNotEqualTo(mention);
    }

    @Test
    void what_was_not_asked_for_longest_is_forgotten() {
        ReadTexts texts = new ReadTexts();
        texts.keep("first", SampleSays.SAFETY);
        for (int i = 1; i < ReadTexts.MOST; i++) {
            texts.keep("text " + i, SampleSays.ORDINARY);
        }
        assertThat(texts.find("first")).contains(SampleSays.SAFETY);

        texts.keep("one more", SampleSays.ORDINARY);

        assertThat(texts.find("first")).isPresent();
        assertThat(texts.find("text 1")).isEmpty();
    }
}
