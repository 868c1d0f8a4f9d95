// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x?a=1",
                "HTTP://EVIL.EXAMPLE",
                "www.evil.example",
                "evil.example",
                "evil.example:8080/x",
                "javascript://evil",
                "müller.example/ä"
            })
    void no_link_survives(String link) {
        assertThat(HarmlessText.quote("see " + link + " now", 90)).isEqualTo("\"see [link] now\"");
    }

    @Test
    void nobody_is_notified_and_nothing_breaks_out_of_the_quotes() {
        assertThat(HarmlessText.quote("@acme said \"no\"\nand\u202Eleft\u0007", 90))
                .isEqualTo("\"(at)acme said 'no' andleft\"");
    }

    @Test
    void a_long_post_is_cut_between_characters() {
        assertThat(HarmlessText.quote("🔥".repeat(50), 10)).isEqualTo("\"" + "🔥".repeat(7) + "...\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Œuvre d’été — façade…,OEuvre d'été - facade...",
        "ÀÉÊ,AÉE",
        "naïve,naive",
        "«a» b–c,'\"a\" b-c'",
        "новости,''",
        "x🔥y,xy"
    })
    void folding_keeps_what_the_alphabet_has(String text, String folded) {
        assertThat(Gsm7.fold(text)).isEqualTo(folded);
        assertThat(Gsm7.covers(Gsm7.fold(text))).isTrue();
    }

    @Test
    void extension_characters_count_twice() {
        assertThat(Gsm7.septets("a€[b]")).isEqualTo(8);
    }

    @Test
    void every_character_folds_into_the_alphabet() {
        for (int c = 0; c <= 0xffff; c++) {
            if (!Gsm7.covers(Gsm7.fold(Character.toString(c)))) {
                assertThat(Integer.toHexString(c)).isEqualTo("covered");
            }
        }
    }
}
