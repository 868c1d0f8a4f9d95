// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static dev.whatcrisis.tracking.Scene.NOON;
import static dev.whatcrisis.tracking.Scene.STORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.tracking.HarmlessStories.Finding;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarmlessStoriesTest {
    private final Scene scene = new Scene();
    private final HarmlessStories stories = new HarmlessStories();
    private final List<List<MentionId>> read = new ArrayList<>();

    @Test
    void only_what_was_said_since_is_read_again() {
        assertThat(harmless(scene.seeing(NOON), STORY, "a", "b")).isTrue();
        assertThat(harmless(scene.seeing(NOON.plusSeconds(60)), STORY, "a", "b", "c"))
                .isTrue();

        assertThat(read).containsExactly(ids("a", "b"), ids("c"));
    }

    @Test
    void a_cue_in_what_is_new_ends_it_and_then_all_is_read_again() {
        harmless(scene.seeing(NOON), STORY, "a", "b");

        assertThat(harmless(scene.seeing(NOON), STORY, "a", "b", "hurt")).isFalse();
        assertThat(harmless(scene.seeing(NOON), STORY, "a", "b", "hurt", "c")).isFalse();
        assertThat(read.getLast()).isEqualTo(ids("a", "b", "hurt", "c"));
    }

    @Test
    void a_story_whose_last_read_post_is_gone_is_read_as_a_whole() {
        harmless(scene.seeing(NOON), STORY, "a", "b");
        harmless(scene.seeing(NOON), STORY, "c", "d");

        assertThat(read.getLast()).isEqualTo(ids("c", "d"));
    }

    @Test
    void what_a_story_took_over_from_another_is_read_though_it_is_older() {
        harmless(scene.seeing(NOON), STORY, "c", "d");
        harmless(scene.seeing(NOON), STORY, "a", "b", "c", "d", "e");

        assertThat(read.getLast()).isEqualTo(ids("a", "b", "c", "d", "e"));
    }

    @Test
    void older_posts_that_are_not_looked_at_any_more_change_nothing() {
        harmless(scene.seeing(NOON), STORY, "a", "b", "c");
        harmless(scene.seeing(NOON), STORY, "b", "c", "d");
        harmless(scene.seeing(NOON), STORY, "c", "d", "e");

        assertThat(read).containsExactly(ids("a", "b", "c"), ids("d"), ids("e"));
    }

    @Test
    void a_new_post_of_ours_is_one_that_all_may_have_answered() {
        harmless(scene.seeing(NOON), STORY, "a", "b");
        scene.ports.mentions().add(scene.watch.id(), List.of(Scene.own("ours", "we are open on Tuesday", NOON)));
        harmless(scene.seeing(NOON.plusSeconds(60)), STORY, "a", "b", "c");

        assertThat(read.getLast()).isEqualTo(ids("a", "b", "c"));
    }

    @Test
    void a_watch_of_another_name_reads_its_stories_anew() {
        Scene renamed = new Scene(Watch.of(
                scene.watch.id(), "Harbour", scene.watch.zone(), scene.watch.queries(), scene.watch.createdAt()));
        harmless(scene.seeing(NOON), STORY, "a", "b");
        harmless(renamed.seeing(NOON), STORY, "a", "b", "c");

        assertThat(read.getLast()).isEqualTo(ids("a", "b", "c"));
    }

    @Test
    void a_post_that_could_not_be_found_yet_is_asked_for_again() {
        harmless(scene.seeing(NOON), STORY, "a", "late");
        harmless(scene.seeing(NOON.plusSeconds(60)), STORY, "a", "late", "c");

        assertThat(read.getLast()).isEqualTo(ids("a", "late", "c"));
    }

    @Test
    void stories_do_not_vouch_for_each_other() {
        harmless(scene.seeing(NOON), STORY, "a", "b");
        harmless(scene.seeing(NOON), new StoryId("other"), "b", "c");

        assertThat(read.getLast()).isEqualTo(ids("b", "c"));
    }

    private boolean harmless(Snapshot moment, StoryId story, String... posts) {
        return stories.holds(moment, story, ids(posts), unread -> {
            read.add(unread);
            if (unread.contains(id("hurt"))) {
                return Finding.CUE;
            }
            return unread.contains(id("late")) ? Finding.NOT_ALL_FOUND : Finding.NO_CUE;
        });
    }

    private static List<MentionId> ids(String... posts) {
        return Arrays.stream(posts).map(HarmlessStoriesTest::id).toList();
    }

    private static MentionId id(String post) {
        return new MentionId(new SourceName("forum"), post);
    }
}
