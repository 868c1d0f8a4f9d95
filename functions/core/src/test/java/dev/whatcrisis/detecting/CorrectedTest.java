// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SampleSays;
import dev.whatcrisis.relevance.Feedback;
import dev.whatcrisis.teaching.Said;
import dev.whatcrisis.teaching.TeachRelevance;
import dev.whatcrisis.teaching.TeachRelevance.Outcome;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a team says of posts works at the next look, though nothing new was posted. */
class CorrectedTest {
    private static final Instant START = Loop.MONDAY.plus(Duration.ofDays(16));
    private static final String FAINTED = "two people on the floor of the acme tap room, nobody knows why";

    private final Loop loop = Loop.inMemory()
            .ordinary(Loop.MONDAY, START.plus(Duration.ofHours(1)))
            .until(START);
    private final TeachRelevance teach = new TeachRelevance(loop.ports.mentions(), loop.ports.learned());

    @Test
    void a_danger_that_was_not_told_opens_a_matter_and_taken_back_it_is_read_as_before() {
        Mention post = store("a", FAINTED, "lea");
        look();
        assertThat(loop.last().open()).isEmpty();

        say(post, Feedback.DANGER, false);
        look();

        assertThat(loop.last().open()).hasSize(1);
        Incident incident = loop.incidents().getFirst();
        assertThat(incident.verdict().flags()).contains(Flag.SAFETY);
        assertThat(incident.verdict().waking().wake()).isFalse();
        assertThat(loop.ports
                        .mentions()
                        .find(loop.watch.id(), post.id(), loop.now)
                        .orElseThrow()
                        .says())
                .as("what is stored stays")
                .contains(SampleSays.ORDINARY);
    }

    @Test
    void a_rewording_by_somebody_else_is_told_as_well_and_two_of_them_are_two_people() {
        Mention post = store("a", FAINTED, "lea");
        say(post, Feedback.DANGER, false);
        store("b", "two people lie on the floor of the acme tap room, and nobody knows why", "tom");
        look();

        assertThat(loop.last().open()).hasSize(1);
        assertThat(loop.incidents().getFirst().size().posts()).isEqualTo(2);
    }

    @Test
    void a_false_alarm_opens_nothing_once_an_admin_said_that_it_is_fine_and_a_responder_may_not_say_so() {
        loop.danger(loop.now, "the new acme stout knocked me dead", Harm.OTHER, Attached.NONE)
                .poll();
        Mention post = loop.ports.mentions().latest(loop.watch.id(), 10, loop.now).stream()
                .filter(mention -> mention.text().contains("knocked me dead"))
                .findFirst()
                .orElseThrow();

        assertThat(teach(post, Feedback.FINE, false)).isEqualTo(new Outcome.Forbidden());
        say(post, Feedback.FINE, true);
        look();
        assertThat(loop.last().open()).isEmpty();

        assertThat(teach.undo(loop.watch, post.id(), "bo", loop.now)).isInstanceOf(Outcome.Done.class);
        look();
        assertThat(loop.last().open()).hasSize(1);
    }

    @Test
    void an_own_post_that_should_not_stand_there_is_a_slip_when_the_team_says_so() {
        loop.own(loop.now, "see you at nine, as always", Label.OWN_ORDINARY).poll();
        look();
        assertThat(loop.last().open()).isEmpty();
        Mention own = loop.ports
                .mentions()
                .ownPosts(loop.watch.id(), START, loop.now.plusSeconds(1))
                .getFirst();

        say(own, Feedback.DANGER, false);
        look();

        assertThat(loop.incidents())
                .extracting(incident -> incident.verdict().type())
                .containsExactly(CrisisType.OWN_SLIP_HARMLESS);
    }

    @Test
    void what_was_said_is_let_go_of_when_it_ended() {
        Mention post = store("a", FAINTED, "lea");
        say(post, Feedback.DANGER, false);

        loop.now = loop.now.plus(Duration.ofDays(30)).plus(Duration.ofHours(2));
        loop.poll();
        loop.look();

        assertThat(loop.ports.learned().find(loop.watch.id()).orElseThrow().corrections())
                .isEmpty();
    }

    private void look() {
        loop.now = loop.now.plus(Duration.ofMinutes(1));
        loop.look();
    }

    private void say(Mention post, Feedback feedback, boolean admin) {
        assertThat(teach(post, feedback, admin)).isInstanceOf(Outcome.Done.class);
    }

    private Outcome teach(Mention post, Feedback feedback, boolean admin) {
        return teach.teach(loop.watch, post.id(), new Said(feedback, Optional.empty(), "ana", admin), loop.now);
    }

    private Mention store(String id, String text, String author) {
        Mention post = Mention.of(new MentionId(new SourceName("forum"), id), loop.now, loop.now, text)
                .by(new Author(author, author, OptionalLong.empty()))
                .withSays(SampleSays.ORDINARY);
        loop.ports.mentions().add(loop.watch.id(), List.of(post));
        return post;
    }
}
