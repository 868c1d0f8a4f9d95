// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static dev.whatcrisis.tracking.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointedTest {
    @Test
    void stories_that_link_the_same_page_are_one_whatever_their_words_and_what_is_appended() {
        Pointed one = Pointed.of(posts("have you read this https://news.example/acme-recall?from=feed"));
        Pointed other = Pointed.of(posts("Ach je. (https://News.example/acme-recall/)"));

        assertThat(one.same(other)).isTrue();
    }

    @Test
    void a_site_alone_is_no_page_and_one_link_may_be_chance() {
        assertThat(Pointed.of(posts("see https://news.example/")).to()).isEmpty();
        assertThat(Pointed.of(List.of(post(0, "see https://news.example/acme-recall"), post(1, "and so on")))
                        .to())
                .isEmpty();
    }

    @Test
    void an_own_post_that_most_answer_is_what_they_speak_of() {
        Mention ours = Scene.own("ours", "Our new label", NOON);
        List<Mention> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(Scene.answer("a" + i, "number " + i, NOON, ours));
        }
        List<Mention> few = new ArrayList<>(answers.subList(0, 2));
        for (int i = 0; i < 4; i++) {
            few.add(post(i, "elsewhere " + i));
        }

        assertThat(Pointed.of(answers).to()).containsExactly(ours.id().key());
        assertThat(Pointed.of(few).to()).isEmpty();
    }

    private static List<Mention> posts(String text) {
        return List.of(post(0, text), post(1, "oh " + text), post(2, "nothing to link"));
    }

    private static Mention post(int number, String text) {
        return Scene.post("p" + number, text, NOON, 0.9);
    }
}
