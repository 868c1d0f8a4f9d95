// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.words.English;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryOpinionTest {
    private final Reader reader = new Reader(Taught.ACME, Taught.orchestra(12));

    @Test
    void a_story_of_concerts_is_about_something_else_and_one_of_kettles_is_not() {
        assertThat(of(IntStream.range(20, 30).mapToObj(Taught::concert).toList()))
                .hasValueSatisfying(opinion -> {
                    assertThat(opinion.aboutSomethingElse()).isTrue();
                    assertThat(English.say(opinion.reason())).contains("over 10 sentences in 10 posts");
                });
        assertThat(of(IntStream.range(20, 30).mapToObj(Taught::kettle).toList()))
                .hasValueSatisfying(
                        opinion -> assertThat(opinion.aboutSomethingElse()).isFalse());
    }

    @Test
    void a_copied_sentence_counts_once() {
        List<Mention> posts =
                new ArrayList<>(IntStream.range(20, 24).mapToObj(Taught::kettle).toList());
        for (int i = 0; i < 100; i++) {
            posts.add(Taught.post("copy-" + i, "the acme orchestra plays a symphony concert"));
        }

        assertThat(of(posts)).hasValueSatisfying(opinion -> {
            assertThat(opinion.sentences()).isEqualTo(5);
            assertThat(opinion.posts()).isEqualTo(104);
            assertThat(opinion.aboutSomethingElse()).isFalse();
        });
    }

    @Test
    void two_sentences_are_too_few_to_judge_a_story() {
        assertThat(of(List.of(Taught.concert(20), Taught.concert(21)))).isEmpty();
    }

    @Test
    void a_team_that_marks_almost_only_what_is_wrong_does_not_silence_what_it_never_saw() {
        Learned learned = Taught.orchestra(10);
        for (int i = 100; i < 300; i++) {
            learned = learned.taught(Taught.ACME, Taught.concert(i), Feedback.NOT_US);
        }
        List<Mention> unseen = List.of(
                Taught.post("a", "acme sacked half of its drivers by text message"),
                Taught.post("b", "shame on acme, drivers sacked without a word"),
                Taught.post("c", "no more acme for us after what they did to their drivers"));

        assertThat(StoryOpinion.of(new Reader(Taught.ACME, learned), unseen))
                .hasValueSatisfying(
                        opinion -> assertThat(opinion.aboutSomethingElse()).isFalse());
    }

    private Optional<StoryOpinion> of(List<Mention> posts) {
        return StoryOpinion.of(reader, posts);
    }
}
