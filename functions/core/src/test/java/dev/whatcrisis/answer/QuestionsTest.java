// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SAFE  | Is it safe to drink the rest of the crate?
        SAFE  | Est-ce dangereux pour les enfants ?
        SAFE  | Ist das gefährlich für Kinder?
        SAFE  | ¿Es peligroso para los niños?
        SAFE  | È pericoloso per i bambini?
        SAFE  | É perigoso para as crianças?
        MONEY | When do I get my money back?
        MONEY | Comment être remboursé ?
        MONEY | Wie bekomme ich mein Geld zurück?
        MONEY | ¿Hay reembolso?
        MONEY | C'è un rimborso?
        MONEY | Há devolução?
        WHICH | Which batch is it?
        WHICH | Welche Flaschen sind es?
        WHICH | Quais são?
        WHEN  | When does the shop open again?
        WHEN  | Quand est-ce que ça remarche ?
        WHEN  | ¿Cuándo vuelve a funcionar?
        WHY   | Why did nobody say anything?
        WHY   | Perché nessuno ha detto nulla?
        """)
    void a_question_is_known_by_its_words_in_every_language(String kind, String text) {
        assertThat(Questions.commonest(List.of(by("ann", text), by("ben", text))))
                .containsExactly(Fact.of("draft.asked." + kind));
    }

    @Test
    void what_one_person_asks_is_not_what_people_ask() {
        assertThat(Questions.commonest(List.of(
                        by("ann", "Is it safe?"), by("ann", "Is it safe now?"), by("ben", "It is safe, they say."))))
                .isEmpty();
    }

    @Test
    void the_commonest_comes_first_and_two_are_enough() {
        assertThat(Questions.commonest(List.of(
                        by("ann", "Why?"),
                        by("ben", "Why now?"),
                        by("cem", "Which batch?"),
                        by("dee", "Which batch is it?"),
                        by("eva", "which lot?"),
                        by("fay", "When?"),
                        by("gus", "When, please?"))))
                .hasSize(2)
                .first()
                .isEqualTo(Fact.of("draft.asked.WHICH"));
    }

    private static Mention by(String author, String text) {
        return new Mention(
                new MentionId(new SourceName("mastodon"), author + text.length()),
                Slips.NOW,
                Slips.NOW,
                Optional.of(new Author(author, author, OptionalLong.empty())),
                text,
                "",
                Optional.empty(),
                Engagement.NONE,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
