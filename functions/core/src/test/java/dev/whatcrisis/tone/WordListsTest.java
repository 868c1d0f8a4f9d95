// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {

    @ParameterizedTest
    @ValueSource(strings = {"vader", "afinn_en", "afinn_es", "afinn_fr", "afinn_de", "afinn_it", "afinn_pt"})
    void every_valence_lies_between_minus_5_and_5(String list) {
        assertThat(Table.read(list + ".tsv")).hasSizeGreaterThan(2_500).allSatisfy(row -> {
            assertThat(row).hasSize(2);
            assertThat(Double.parseDouble(row[1])).isBetween(-5.0, 5.0);
        });
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void every_language_has_every_kind_of_cue(Tongue tongue) {
        Set<String> kinds = new HashSet<>();
        Table.read("cues.tsv").stream()
                .filter(row -> row[0].equals(tongue.code()))
                .forEach(row -> kinds.add(row[1]));

        assertThat(kinds).contains("negator", "booster", "damper", "contrast", "insult", "threat", "anger");
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void a_language_is_recognised_by_its_own_function_words(Tongue tongue) {
        List<String> sentence = switch (tongue) {
            case EN -> TextWords.of("where is the parcel that you should have sent to me");
            case ES -> TextWords.of("dónde está el paquete que me deberían haber mandado");
            case FR -> TextWords.of("où est le colis que vous deviez nous envoyer hier");
            case DE -> TextWords.of("wo ist das Paket das ihr mir schicken wolltet");
            case IT -> TextWords.of("dove è il pacco che mi dovevate mandare della vostra ditta");
            case PT -> TextWords.of("onde está o pacote que vocês não me mandaram");
        };

        assertThat(Tongue.guess(sentence)).contains(tongue);
    }

    @Test
    void stop_words_of_every_language_count() {
        assertThat(List.of("the", "nosotros", "c'est", "être", "nicht", "perché", "você", "rt"))
                .allSatisfy(word -> assertThat(TextWords.of(word)).allMatch(StopWords::contains));
        assertThat(StopWords.contains("refund")).isFalse();
    }

    @Test
    void every_list_is_attributed() throws IOException {
        try (var page = Table.class.getResourceAsStream("ATTRIBUTION.md")) {
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text)
                    .contains(
                            "vader.tsv",
                            "afinn_en.tsv",
                            "afinn_es.tsv",
                            "afinn_fr.tsv",
                            "afinn_de.tsv",
                            "afinn_it.tsv",
                            "afinn_pt.tsv",
                            "C.J. Hutto",
                            "Finn Årup Nielsen",
                            "Permission is hereby granted");
        }
    }

    @Test
    void a_phrase_beats_the_words_in_it() {
        Phrases<Integer> phrases = new Phrases<>(List.of());
        phrases.add("kind", 1);
        phrases.add("kind of", 2);

        assertThat(phrases.at(List.of("kind", "of"), 0)).contains(new Phrases.Found<>("kind of", 2, 2));
        assertThat(phrases.at(List.of("kind", "words"), 0)).contains(new Phrases.Found<>("kind", 1, 1));
        assertThat(phrases.at(List.of("kind", "words"), 1)).isEmpty();
    }

    @Test
    void a_listed_word_may_take_on_an_ending() {
        Phrases<Integer> phrases = new Phrases<>(List.of("en"));
        phrases.add("wunderbar", 3);

        assertThat(phrases.at(List.of("wunderbaren"), 0)).contains(new Phrases.Found<>("wunderbaren", 1, 3));
        assertThat(phrases.at(List.of("wunderbares"), 0)).isEmpty();
    }
}
