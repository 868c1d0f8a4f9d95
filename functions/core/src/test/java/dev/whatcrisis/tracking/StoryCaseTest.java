// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static dev.whatcrisis.tracking.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.verdict.Verdict;
import java.time.Duration;
import java.util.List;
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

    private void happened(State.Ending how) {
        scene.open(scene.tallied(posts), scene.seeing(NOON.plusSeconds(60)));
        Incident incident = scene.open().getFirst();
        scene.ports
                .incidents()
                .save(incident.withState(new State.Over(NOON.plusSeconds(120), how, "lea", incident.state())));
    }
}
