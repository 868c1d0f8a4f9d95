// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.teaching;

import static dev.whatcrisis.tracking.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.relevance.Feedback;
import dev.whatcrisis.relevance.Suggestion;
import dev.whatcrisis.relevance.Tally;
import dev.whatcrisis.teaching.TeachRelevance.Outcome;
import dev.whatcrisis.tracking.Scene;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeachRelevanceTest {
    private final Scene scene = new Scene();
    private final TeachRelevance teach = new TeachRelevance(scene.ports.mentions(), scene.ports.learned());

    @Test
    void what_is_said_of_a_post_is_learned_once() {
        Mention post = stored(Scene.post("a", "the acme orchestra tonight", NOON, 0.1));

        assertThat(say(post, Feedback.NOT_US))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.changed()).isTrue());
        assertThat(say(post, Feedback.NOT_US))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.changed()).isFalse());
        assertThat(lessons().total()).isEqualTo(new Tally(0, 0, 1));
    }

    @Test
    void an_own_post_cannot_be_said_to_be_about_something_else() {
        Mention own = stored(Scene.own("own", "acme opens at nine", NOON));

        assertThat(say(own, Feedback.NOT_US)).isInstanceOf(Outcome.Refused.class);
        assertThat(scene.ports.learned().find(scene.watch.id())).isEmpty();
    }

    @Test
    void a_post_that_is_gone_teaches_nothing() {
        Mention post = stored(Scene.post("a", "the acme orchestra tonight", NOON, 0.1));
        scene.ports.mentions().delete(scene.watch.id(), post.id(), NOON);

        assertThat(say(post, Feedback.NOT_US)).isInstanceOf(Outcome.Unknown.class);
        assertThat(say(Scene.post("b", "never stored", NOON, 0.1), Feedback.RIGHT))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void of_several_people_who_teach_at_once_all_are_heard() {
        List<Mention> posts = Scene.posts(3, 0.1, "the acme orchestra tonight");
        scene.ports.mentions().add(scene.watch.id(), posts);

        AtOnce.run(3, thread -> say(posts.get(thread), Feedback.NOT_US));

        assertThat(lessons().total()).isEqualTo(new Tally(0, 0, 3));
    }

    @Test
    void a_word_by_which_people_say_that_they_are_hurt_is_never_suggested_as_an_exclusion() {
        for (int i = 0; i < 15; i++) {
            say(stored(Scene.post("n" + i, "acme orchestra hospital poisoning", NOON, 0.9)), Feedback.NOT_US);
            say(stored(Scene.post("r" + i, "acme kettle leaks", NOON, 0.9)), Feedback.RIGHT);
        }

        assertThat(lessons().ready()).isTrue();
        assertThat(lessons().suggestions())
                .extracting(Suggestion::word)
                .contains("orchestra")
                .doesNotContain("poisoning", "hospital");
    }

    private Mention stored(Mention post) {
        scene.ports.mentions().add(scene.watch.id(), List.of(post));
        return post;
    }

    private Outcome say(Mention post, Feedback feedback) {
        return teach.teach(scene.watch, post.id(), new Said(feedback, Optional.empty(), "ana", false), NOON);
    }

    private Learnings lessons() {
        return Learnings.of(
                scene.watch, scene.ports.learned().find(scene.watch.id()).orElseThrow());
    }
}
