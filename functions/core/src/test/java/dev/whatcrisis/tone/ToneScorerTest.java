// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneScorerTest {

    private final ToneScorer scorer = ToneScorer.standard();

    private double negative(String lang, String text) {
        return scorer.score(text, lang).sentiment().negative();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | This kettle is a terrible disappointment and the support was rude | What a wonderful kettle, thank you for the excellent support
        es | Qué desastre de servicio, una estafa terrible y un horror         | Gracias por el excelente servicio, una experiencia maravillosa
        fr | Un service horrible, une honte, je suis très déçu par cette arnaque | Merci pour ce magnifique accueil, une équipe formidable
        de | Ein furchtbarer Service, eine Katastrophe und eine Schande         | Danke für den wunderbaren Service, ein schönes und tolles Erlebnis
        it | Un servizio orribile, una vergogna e un disastro terribile         | Grazie per il servizio eccellente, una giornata meravigliosa
        pt | Que serviço horrível, uma vergonha e um desastre terrível          | Obrigado pelo excelente atendimento, foi maravilhoso
        """)
    void complaints_are_critical_and_praise_is_positive_in_every_language(String lang, String bad, String good) {
        Tone complaint = scorer.score(bad, lang);
        Tone praise = scorer.score(good, lang);

        assertThat(complaint.sentiment().critical()).isTrue();
        assertThat(complaint.label()).isEqualTo(Tone.Label.NEGATIVE);
        assertThat(complaint.confidence()).isEqualTo(Tone.Confidence.HIGH);
        assertThat(praise.label()).isEqualTo(Tone.Label.POSITIVE);
        assertThat(praise.sentiment().negative()).isLessThan(.2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en    | I am SO disappointed :-( but the tea was nice!!
        fr-CA | pas mal du tout, merci
        xx    | Der Kessel ist leider kaputt und keiner hilft
        ''    | 🙂
        de    | ''
        """)
    void the_sentiment_alone_is_that_of_the_whole_score(String lang, String text) {
        assertThat(scorer.sentiment(text, lang))
                .isEqualTo(scorer.score(text, lang).sentiment());
    }

    @Test
    void the_same_words_sound_the_same_again_and_another_way_in_another_language() {
        String text = "The gift was fatal";

        assertThat(scorer.sentiment(text, "en")).isEqualTo(scorer.sentiment(text, "en"));
        assertThat(scorer.sentiment(text, "de"))
                .isEqualTo(scorer.score(text, "de").sentiment());
        assertThat(scorer.sentiment(text, "en"))
                .isEqualTo(scorer.score(text, "en").sentiment());
    }

    @Test
    void whether_french_and_italian_texts_attack_somebody_is_unsure() {
        assertThat(ToneScorer.unsureOfHostility()).containsExactly("fr", "it");
        assertThat(scorer.score("Vous êtes tous des abrutis dans cette boutique", "fr")
                        .hostileSure())
                .isFalse();
        assertThat(scorer.score("You are all idiots in this shop", "en").hostileSure())
                .isTrue();
        assertThat(scorer.score("これは何ですか", "ja").hostileSure()).isFalse();
    }

    @Test
    void plain_information_is_neutral() {
        Tone tone = scorer.score("The branch by the station opens at nine on Monday", "en");

        assertThat(tone.label()).isEqualTo(Tone.Label.NEUTRAL);
        assertThat(tone.words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, the food was not good at all, the food was good",
        "fr, ce n'est pas bon du tout, c'est bon",
        "fr, j'aime pas leur nouvelle carte, j'aime leur nouvelle carte",
        "de, das gefällt mir nicht, das gefällt mir",
        "es, no es bueno para nadie, es bueno para todos",
        "it, non è buono per niente, è buono",
        "pt, não é bom para ninguém, é bom para todos"
    })
    void a_negation_turns_praise_round(String lang, String negated, String plain) {
        assertThat(negative(lang, negated)).isGreaterThan(negative(lang, plain) + .1);
    }

    @Test
    void a_negation_does_not_reach_into_the_next_clause() {
        assertThat(scorer.score("No, wonderful idea", "en").words()).containsExactly("wonderful");
        assertThat(scorer.score("No wonderful idea", "en").words()).containsExactly("no wonderful");
    }

    @Test
    void boosters_capitals_and_what_follows_but_weigh_more() {
        assertThat(negative("en", "the room was really awful")).isGreaterThan(negative("en", "the room was awful"));
        assertThat(negative("en", "the room was AWFUL")).isGreaterThan(negative("en", "the room was awful"));
        assertThat(negative("en", "lovely room but awful breakfast"))
                .isGreaterThan(negative("en", "awful breakfast but lovely room"));
    }

    @Test
    void stretched_words_and_missing_accents_are_recognised() {
        assertThat(scorer.score("this is baaaad", "en").words()).containsExactly("baad");
        assertThat(negative("fr", "je suis tres decu")).isCloseTo(negative("fr", "je suis tres déçu"), within(.1));
    }

    @Test
    void emoji_and_emoticons_speak_without_words() {
        assertThat(scorer.score("😡😡", "").sentiment().critical()).isTrue();
        assertThat(negative("en", "the parcel came today :("))
                .isGreaterThan(negative("en", "the parcel came today :)"));
        assertThat(scorer.score("open 10:30", "en").words()).isEmpty();
    }

    @Test
    void the_words_that_drove_the_label_are_told_strongest_first() {
        Tone tone = scorer.score("Nice colours, but a horrible, broken lamp and terrible support", "en");

        assertThat(tone.words()).contains("horrible", "terrible", "broken").doesNotContain("nice");
        assertThat(tone.words()).hasSizeLessThanOrEqualTo(Tone.MOST_WORDS);
    }

    @Test
    void an_insult_is_more_hostile_than_a_complaint() {
        double insult =
                scorer.score("You pathetic liars, shut up you idiots", "en").hostile();
        double complaint = scorer.score("My order is late again and I am disappointed", "en")
                .hostile();

        assertThat(insult).isGreaterThan(.5);
        assertThat(complaint).isLessThan(.3);
    }

    @Test
    void outrage_is_angrier_than_sadness() {
        double outrage = scorer.score("I am furious, this is outrageous and unacceptable", "en")
                .anger();
        double sadness =
                scorer.score("I am sad, we lost our old cat this morning", "en").anger();

        assertThat(outrage).isGreaterThan(.6);
        assertThat(sadness).isLessThan(.4);
    }

    @Test
    void a_hostile_text_names_what_makes_it_so_and_a_civil_one_nothing() {
        assertThat(scorer.score("You pathetic liars, shut up you idiots", "en").hostileWords())
                .contains("idiots", "liars");
        assertThat(scorer.score("My order is late again and I am disappointed", "en")
                        .hostileWords())
                .isEmpty();
    }

    @Test
    void a_text_that_shows_a_feeling_shows_which() {
        Emotion joy = scorer.score("What a happy day, we are laughing and dancing", "en")
                .emotion();
        Emotion sadness = scorer.score("I am so sad, we lost our old cat this morning", "en")
                .emotion();

        assertThat(joy.joy()).isGreaterThan(.6);
        assertThat(joy.words()).contains("happy");
        assertThat(sadness.sadness()).isGreaterThan(.6);
    }

    @Test
    void an_unknown_language_still_scores_with_low_confidence() {
        Tone tone = scorer.score("Tämä on aivan kamala juttu 😡", "fi");

        assertThat(tone.confidence()).isEqualTo(Tone.Confidence.LOW);
        assertThat(tone.sentiment().languageKnown()).isFalse();
        assertThat(tone.sentiment().negative()).isGreaterThan(.4);
    }

    @Test
    void a_missing_language_is_guessed() {
        Tone guessed = scorer.score("Je ne suis pas du tout content de la livraison, c'est une honte", "");

        assertThat(guessed)
                .isEqualTo(scorer.score("Je ne suis pas du tout content de la livraison, c'est une honte", "fr-CA"));
        assertThat(guessed.sentiment().languageKnown()).isTrue();
    }

    @Test
    void a_wrong_device_setting_is_overruled_by_the_text() {
        String german = "Das ist ja wohl nicht euer Ernst, ich warte immer noch auf mein Geld";

        assertThat(scorer.score(german, "en")).isEqualTo(scorer.score(german, "de"));
    }

    @Test
    void one_word_gives_little_to_go_by() {
        assertThat(scorer.score("Parcel", "en").confidence()).isEqualTo(Tone.Confidence.LOW);
    }
}
