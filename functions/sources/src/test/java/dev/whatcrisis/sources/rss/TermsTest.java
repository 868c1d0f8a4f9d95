// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    private final Terms terms = new Terms(List.of("Acmé", "ac me kettle", "汉字", "C++"));

    @ParameterizedTest
    @ValueSource(
            strings = {"ACME!", "#acme", "@acme", "Acme's lid", "l'Acmé", "an Ac me Kettle", "买汉字茶", "learn c++ now"})
    void a_term_is_found_whole_whatever_its_case_and_accents(String text) {
        assertThat(terms.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acmes", "pacme", "acme2", "ac me", "汉", "c plus plus"})
    void a_part_of_a_word_is_not(String text) {
        assertThat(terms.in(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/rss/search?q=acme+when:1h", "https://x.example/tag/Acme.rss",
                "https://x.example/?q=%22ac%20me%20kettle%22", "https://x.example/?q=%E6%B1%89%E5%AD%97"
            })
    void a_feed_whose_address_names_a_term_is_a_search_for_it(String address) {
        assertThat(terms.inAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://acme.example/feed", "https://x.example/feed", "https://x.example/?q=%zz"})
    void a_feed_on_a_host_of_that_name_is_not(String address) {
        assertThat(terms.inAddress(address)).isFalse();
    }
}
