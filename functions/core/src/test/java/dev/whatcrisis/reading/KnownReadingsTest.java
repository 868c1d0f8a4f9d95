// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.cue.Posts;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.mention.Mention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownReadingsTest {
    private final List<StoryFacts> read = new ArrayList<>();
    private final KnownReadings known = new KnownReadings();

    @Test
    void a_story_is_read_again_when_a_post_or_an_own_post_is_new_and_not_because_time_passed() {
        List<Mention> posts =
                new Posts().angry("the kettle leaks", "the lid broke").list();
        List<Mention> more = new Posts()
                .angry("the kettle leaks", "the lid broke", "so did mine")
                .list();
        Mention own = Posts.own("tea is ready");

        Reading first = of(posts, List.of(), 1);
        Reading later = of(posts, List.of(), 50);
        of(more, List.of(), 51);
        of(more, List.of(own), 52);

        assertThat(later).isSameAs(first);
        assertThat(read).hasSize(3);
    }

    @Test
    void posts_between_the_first_and_the_last_count_too() {
        List<Mention> posts = new Posts().angry("one", "two", "three").list();
        List<Mention> without = List.of(posts.getFirst(), posts.getLast());

        of(posts, List.of(), 1);
        of(without, List.of(), 1);

        assertThat(read).hasSize(2);
    }

    private Reading of(List<Mention> posts, List<Mention> own, int minutes) {
        StoryFacts facts = new StoryFacts(Posts.WATCH, posts, own, Posts.START.plus(Duration.ofMinutes(minutes)));
        return known.of(facts, story -> {
            read.add(story);
            return CaseReader.read(story);
        });
    }
}
