// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstReaderTest {
    private static final FirstReader READER = FirstReader.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is glass in your jam and my daughter has swallowed some of it",
                "Je viens demain avec un couteau, prévenez la caissière",
                "Ich will nicht mehr leben, heute Nacht ist Schluss",
                "Vive en la calle del Molino 4, id a verla",
                "Dal vostro sito si leggono le cartelle di tutti i pazienti",
                "Tem fumo a sair da cozinha e a porta de trás está fechada à chave",
            })
    void danger_passes_in_six_languages(String text) {
        assertThat(READER.fears(text, Role.MENTION)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RT @someone: what a match last night, see you all tomorrow http://example.com/x",
                "Happy birthday @friend!! Have a great Sunday with the kids",
                "Morgen um neun geht der Zug nach Hamburg, wer fährt mit? #bahn",
            })
    void what_streams_by_is_stopped(String text) {
        assertThat(READER.fears(text, Role.MENTION)).isFalse();
    }

    @Test
    void a_slip_passes_and_what_is_no_slip_is_less_feared() {
        String slip = "new till password is Maple-4471, dont tell the customers";
        String notice = "Thank you all for a lovely Saturday, we open again on Tuesday at nine!";
        assertThat(READER.fears(slip, Role.OWN)).isTrue();
        assertThat(READER.fear(notice, Role.OWN)).isLessThan(READER.fear(slip, Role.OWN));
    }

    @Test
    void fear_is_a_probability_for_any_text() {
        for (String text :
                new String[] {"", " ", "\0", "\uD800", "🙂", "مرحبا بكم", "a".repeat(100_000), "@".repeat(9000)}) {
            assertThat(READER.fear(text, Role.MENTION)).as(text).isBetween(0.0, 1.0);
        }
    }

    @Test
    void of_a_long_text_the_beginning_counts() {
        String beginning = "We had a walk along the river. ".repeat(130);
        assertThat(READER.fear(beginning + "x ".repeat(50_000), Role.MENTION))
                .isEqualTo(READER.fear(beginning + "y ".repeat(5_000), Role.MENTION));
    }

    @Test
    void rows_do_not_know_case_accents_digits_links_and_handles() {
        assertThat(Grams.of("CAFÉ 12 @one http://a.example/1"))
                .containsExactly(Grams.of("cafe 98 @two_b www.b.example"));
    }

    @Test
    void rows_rise_and_lie_in_the_table() {
        int[] rows = Grams.of("my son swallowed a screw, twice, twice!");
        assertThat(rows).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(50);
        assertThat(IntStream.of(rows)).allMatch(row -> row >= 0 && row < Grams.ROWS);
    }
}
