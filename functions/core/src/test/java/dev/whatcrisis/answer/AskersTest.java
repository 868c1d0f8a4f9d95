// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskersTest {
    private final List<Mention> posts = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | the lid of my jar was loose and I do not know what to do with it",
                "FR | le couvercle de mon bocal ne tenait pas et je ne sais pas quoi en faire",
                "DE | der Deckel von meinem Glas war lose und ich weiß nicht, was ich damit machen soll",
                "ES | la tapa de mi bote estaba suelta y no sé qué hacer con él",
                "IT | il coperchio del mio vasetto era allentato e non so che cosa farne",
                "PT | a tampa do meu frasco estava solta e não sei o que fazer com ele"
            })
    void people_are_answered_as_they_write(Language language, String text) {
        other("ana", text, "");
        other("bo", text, "");

        assertThat(answered()).isEqualTo(language);
    }

    @Test
    void a_person_counts_once_however_much_they_write() {
        for (int i = 0; i < 5; i++) {
            other("ana", "je ne sais pas quoi faire avec ce pot, et vous ?", "fr");
        }
        other("bo", "no sé qué hacer con este bote", "es");
        other("cy", "mi bote no cierra y nadie me dice nada", "es");

        assertThat(answered()).isEqualTo(Language.ES);
    }

    @Test
    void what_the_team_and_the_press_write_does_not_count() {
        post("us", "nous avons vu ce que vous écrivez et nous cherchons", "fr", true, false);
        post("paper", "le pot de la marque ne tient pas, disent des clients", "fr", false, true);
        other("bo", "my lid is loose, what should I do?", "en");

        assertThat(Askers.language(posts, Language.FR)).isEqualTo(Language.EN);
    }

    @Test
    void without_a_majority_the_teams_own_language_is_kept() {
        assertThat(answered()).isEqualTo(Language.DE);

        other("ana", "…", "nl");
        assertThat(answered()).isEqualTo(Language.DE);

        other("bo", "my lid is loose, what should I do?", "en");
        other("cy", "mein Deckel ist lose, was soll ich jetzt machen?", "de");
        assertThat(answered()).isEqualTo(Language.DE);
    }

    @Test
    void what_a_source_states_stands_where_the_words_are_too_few() {
        other("ana", "Deckel lose!", "de-AT");

        assertThat(Askers.language(posts, Language.EN)).isEqualTo(Language.DE);
    }

    private Language answered() {
        return Askers.language(posts, Language.DE);
    }

    private void other(String author, String text, String lang) {
        post(author, text, lang, false, false);
    }

    private void post(String author, String text, String lang, boolean own, boolean press) {
        posts.add(new Mention(
                new MentionId(new SourceName("mastodon"), "m" + posts.size()),
                Slips.NOW,
                Slips.NOW,
                Optional.of(new Author(author, author, OptionalLong.empty())),
                text,
                lang,
                Optional.empty(),
                Engagement.NONE,
                Optional.empty(),
                own,
                press,
                Optional.empty(),
                Optional.empty()));
    }
}
