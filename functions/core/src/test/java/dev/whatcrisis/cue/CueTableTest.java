// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.tone.TextWords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SAFETY     | My brother is in the hospital after drinking it",
                "SAFETY     | Mon frère est à l'hôpital après l'avoir bu",
                "SAFETY     | Mi hermano está en el hospital por la cerveza",
                "SAFETY     | Mein Bruder ist im Krankenhaus wegen dem Bier",
                "SAFETY     | Mio fratello è in ospedale per la birra",
                "SAFETY     | O meu irmão ficou ferido com a garrafa",
                "BREACH     | They leaked passwords? No: a data breach at the shop",
                "BREACH     | Encore une fuite de données dans la boutique",
                "LEGAL      | They are taken to court over the name",
                "LEGAL      | Elle porte plainte contre la brasserie",
                "PRODUCT    | The bottle opener broke on the first day",
                "SERVICE    | La boutique est en panne et les colis en retard",
                "SERVICE    | Der Laden hat eine Störung, nichts geht",
                "RUMOUR     | Is it true that they close?",
                "JOKE       | This label is hilarious, I cannot stop",
                "VALUES     | Boycott them until they change",
                "IDENTITY   | Cette étiquette est sexiste et les gens rient",
                "MEDIA      | There is a video of it on the forum",
                "OUTRAGE    | Shame on you for this label",
                "PUZZLED    | Mauvais compte ? C'est à la stagiaire, je crois"
            })
    void a_cue_is_found_in_its_language(CueKind kind, String text) {
        assertThat(says(kind, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SAFETY  | Nobody was injured in the brewery",
                "SAFETY  | Personne n'est blessé dans la brasserie",
                "LEGAL   | Le match était court et la bière bonne",
                "SAFETY  | This hoppy beer is a dream",
                "JOKE    | This is not funny at all"
            })
    void a_denied_or_foreign_word_is_no_cue(CueKind kind, String text) {
        assertThat(says(kind, text)).isFalse();
    }

    @Test
    void a_stated_language_is_believed_unless_the_words_speak_against_it() {
        List<String> french = TextWords.of("la bière est dans le frigo pour les amis");
        assertThat(CueTable.of("fr", french).language()).isEqualTo("fr");
        assertThat(CueTable.of("en", french).language()).isEqualTo("fr");
        assertThat(CueTable.of("de-AT", TextWords.of("prost")).language()).isEqualTo("de");
        assertThat(CueTable.of("", TextWords.of("cheers")).language()).isEqualTo("en");
    }

    @Test
    void every_table_knows_safety_and_its_small_words() {
        assertThat(CueTable.ALL).hasSize(6).allSatisfy(table -> {
            assertThat(table.of(CueKind.SAFETY)).isNotEmpty();
            assertThat(table.of(CueKind.WORDS)).hasSizeGreaterThan(10);
            assertThat(table.of(CueKind.NEGATOR)).isNotEmpty();
        });
    }

    private static boolean says(CueKind kind, String text) {
        List<String> words = TextWords.of(text);
        return CueTable.of("", words).kindsIn(words).contains(kind);
    }
}
