// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.words.English;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LearnedTest {
    @Test
    void a_team_that_marks_a_few_posts_teaches_the_difference() {
        Reader reader = new Reader(Taught.ACME, Taught.orchestra(12));

        assertThat(notUs(reader, "an evening with the acme orchestra and a violin"))
                .isGreaterThan(0.7);
        assertThat(notUs(reader, "the switch of my acme kettle is broken")).isLessThan(0.3);
    }

    @Test
    void the_model_is_not_asked_before_it_was_taught_enough_of_both_kinds() {
        Learned oneSided = Learned.nothing(Taught.ACME.id());
        for (int i = 0; i < 40; i++) {
            oneSided = oneSided.taught(Taught.ACME, Taught.concert(i), Feedback.NOT_US);
        }

        assertThat(new Reader(Taught.ACME, oneSided).read(Taught.concert(99))).isEmpty();
        assertThat(new Reader(Taught.ACME, Taught.orchestra(9)).read(Taught.concert(99)))
                .isEmpty();
        assertThat(new Reader(Taught.ACME, Taught.orchestra(10)).read(Taught.concert(99)))
                .isPresent();
    }

    @Test
    void an_opinion_names_the_words_that_it_rests_on() {
        Opinion opinion = new Reader(Taught.ACME, Taught.orchestra(12))
                .read(Taught.post("new", "acme orchestra tonight"))
                .orElseThrow();

        assertThat(English.say(opinion.reason())).contains("orchestra").contains("marked \"not us\"");
    }

    @Test
    void saying_the_same_of_a_post_again_changes_nothing() {
        Learned once = Taught.orchestra(3);

        assertThat(once.taught(Taught.ACME, Taught.concert(1), Feedback.NOT_US)).isEqualTo(once);
    }

    @Test
    void who_changes_their_mind_takes_back_what_they_said() {
        Mention post = Taught.kettle(1);
        Learned learned = Learned.nothing(Taught.ACME.id())
                .taught(Taught.ACME, post, Feedback.NOT_US)
                .taught(Taught.ACME, post, Feedback.WRONG_TONE);

        assertThat(learned.total()).isEqualTo(new Tally(0, 1, 0));
        assertThat(learned.terms()).isEqualTo(Map.of("Acme", new Tally(0, 1, 0)));
        assertThat(learned.words()).allMatch(word -> word.notUs() == 0);
        assertThat(learned.of(post.id())).contains(Feedback.WRONG_TONE);
    }

    @Test
    void a_term_is_as_precise_as_what_it_brought() {
        Learned learned = Taught.orchestra(3)
                .taught(Taught.ACME, Taught.kettle(50), Feedback.WRONG_TONE)
                .taught(Taught.ACME, Taught.post("other", "no name of ours in here"), Feedback.NOT_US);

        assertThat(learned.terms()).isEqualTo(Map.of("Acme", new Tally(3, 1, 3)));
        assertThat(learned.terms().get("Acme").precision()).isEqualTo(OptionalDouble.of(4.0 / 7));
        assertThat(Tally.NONE.precision()).isEmpty();
    }

    @Test
    void words_that_stand_in_posts_about_something_else_are_suggested_as_exclusions() {
        assertThat(Suggestion.from(Taught.orchestra(12), Taught.ACME))
                .extracting(Suggestion::word)
                .contains("orchestra", "concert")
                .doesNotContain("acme", "kettle", "the");
    }

    @Test
    void what_is_learned_stays_small_however_much_is_taught() {
        Learned learned = Learned.nothing(Taught.ACME.id());
        for (int i = 0; i < 700; i++) {
            String text = "acme word" + 3 * i + "x word" + (3 * i + 1) + "x word" + (3 * i + 2) + "x";
            learned = learned.taught(
                    Taught.ACME, Taught.post("p" + i, text), i % 2 == 0 ? Feedback.NOT_US : Feedback.RIGHT);
        }

        assertThat(learned.words()).hasSize(WordTallies.MOST);
        assertThat(learned.given()).hasSize(Learned.MOST_GIVEN);
        assertThat(learned.model().packed())
                .hasSize(Learned.nothing(Taught.ACME.id()).model().packed().length());
        assertThat(learned.total().posts()).isEqualTo(700);
    }

    @Test
    void a_hostile_text_is_learned_without_harm() {
        Learned learned = Taught.orchestra(12)
                .taught(
                        Taught.ACME,
                        Taught.post("odd", "\u0000\ud800 @ @@@ <b> \u200d\u0301 ".repeat(40)),
                        Feedback.NOT_US);

        assertThat(notUs(new Reader(Taught.ACME, learned), "\ud83d\ude00")).isBetween(0.0, 1.0);
    }

    private static double notUs(Reader reader, String text) {
        return reader.read(Taught.post("new", text)).orElseThrow().notUs();
    }
}
