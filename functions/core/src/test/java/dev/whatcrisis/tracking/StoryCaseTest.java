// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static dev.whatcrisis.tracking.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.level.HeldLevel;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Sentiment;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryCaseTest {
    private static final StoryId OTHER = new StoryId("other");

    private final Scene scene = new Scene();
    private final List<Mention> posts = Scene.posts(40, 0.9, "the lid of my acme flask is leaking");
    private Verdict first;

    @BeforeEach
    void it_never_happened_before() {
        first = judged(OTHER);
    }

    @Test
    void what_happened_in_another_story_is_history() {
        happened(State.Ending.CLOSED);

        assertThat(judged(OTHER)).isNotEqualTo(first);
    }

    @Test
    void what_was_not_about_us_is_no_history() {
        happened(State.Ending.NOT_US);

        assertThat(judged(OTHER)).isEqualTo(first);
    }

    @Test
    void what_was_fine_is_no_history() {
        happened(State.Ending.FINE);

        assertThat(judged(OTHER)).isEqualTo(first);
    }

    @Test
    void what_nobody_minded_is_no_history_unless_somebody_of_the_team_took_it_up() {
        Incident small = happened(State.Ending.CLOSED, 7);
        assertThat(judged(OTHER)).isEqualTo(first);

        State.Over over = new State.Over(
                NOON.plusSeconds(120), State.Ending.CLOSED, "lea", new State.Acknowledged(NOON.plusSeconds(60), "lea"));
        scene.ports.incidents().save(small.withState(over));
        assertThat(judged(OTHER)).isNotEqualTo(first);
    }

    @Test
    void what_the_floor_of_people_criticised_is_history() {
        happened(State.Ending.CALM, 8);

        assertThat(judged(OTHER)).isNotEqualTo(first);
    }

    @Test
    void press_counts_whatever_its_tone_and_does_not_vanish() {
        Snapshot moment = scene.seeing(NOON.plus(Duration.ofMinutes(10)));
        List<Mention> sober = posts.stream()
                .map(post -> post.id().equals(posts.getFirst().id()) ? press(post) : post)
                .toList();
        StoryCase.Standing before = new StoryCase.Standing(
                OTHER,
                Phase.PEAK,
                false,
                true,
                OptionalDouble.empty(),
                HeldLevel.of(Level.WHAT_CRISIS),
                Set.of(),
                1,
                Optional.empty());
        StoryNumbers numbers = new StoryNumbers(40, 5, 9, 9, 9, 0, 1);

        assertThat(levelOf(sober, numbers, StoryCase.Standing.ofNew(OTHER), moment))
                .isEqualTo(Level.SQUALL);
        assertThat(levelOf(posts, numbers, before, moment)).isEqualTo(Level.SQUALL);
        assertThat(levelOf(posts, numbers, StoryCase.Standing.ofNew(OTHER), moment))
                .isEqualTo(Level.RIPPLE);
    }

    private Level levelOf(List<Mention> sample, StoryNumbers numbers, StoryCase.Standing standing, Snapshot moment) {
        StoryFacts facts = new StoryFacts(scene.watch, sample, List.of(), moment.now());
        return new StoryCase(moment).judge(facts, numbers, standing).graded().level();
    }

    private static Mention press(Mention post) {
        return new Mention(
                post.id(),
                post.at(),
                post.receivedAt(),
                post.author(),
                post.text(),
                post.lang(),
                post.url(),
                post.engagement(),
                post.replyTo(),
                false,
                true,
                Optional.of(new Sentiment(0.1, 0.8, 0.1, true)),
                Optional.empty());
    }

    @Test
    void an_earlier_wave_of_the_same_story_is_no_history() {
        happened(State.Ending.CLOSED);

        assertThat(judged(Scene.STORY)).isEqualTo(first);
    }

    private Verdict judged(StoryId story) {
        Snapshot moment = scene.seeing(NOON.plus(Duration.ofMinutes(10)));
        StoryFacts facts = new StoryFacts(scene.watch, posts, List.of(), moment.now());
        StoryNumbers numbers = new StoryNumbers(40, 40, 40, 0, 40, 0, 1);
        return new StoryCase(moment)
                .judge(facts, numbers, StoryCase.Standing.ofNew(story))
                .verdict();
    }

    private Incident happened(State.Ending how, int criticalAuthors) {
        scene.open(scene.tallied(posts), scene.seeing(NOON.plusSeconds(60)));
        Incident incident = scene.open().getFirst();
        Size size = incident.size();
        return scene.ports
                .incidents()
                .save(incident.withSize(new Size(
                                size.peak(),
                                size.posts(),
                                size.lastHour(),
                                size.usualHour(),
                                criticalAuthors,
                                size.press(),
                                size.platforms()))
                        .withState(new State.Over(NOON.plusSeconds(120), how, "lea", incident.state())))
                .orElseThrow();
    }

    private void happened(State.Ending how) {
        scene.open(scene.tallied(posts), scene.seeing(NOON.plusSeconds(60)));
        Incident incident = scene.open().getFirst();
        scene.ports
                .incidents()
                .save(incident.withState(new State.Over(NOON.plusSeconds(120), how, "lea", incident.state())));
    }
}
