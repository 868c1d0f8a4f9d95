// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.story.Placed;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.story.StoryGrouper;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.English;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CopyPasteTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SourceName FORUM = new SourceName("forum");

    @Test
    void a_sentence_passed_on_is_said_with_its_numbers_and_nobody_is_suspected() {
        String said = English.say(CopyPaste.of(story(9)).orElseThrow());
        assertThat(said).isEqualTo("9 of 10 posts say the same sentence again, word for word or nearly");
        assertThat(said).doesNotContainIgnoringCase("bot");
    }

    @Test
    void a_few_repetitions_are_not_worth_a_word() {
        assertThat(CopyPaste.of(story(4))).isEmpty();
        assertThat(CopyPaste.of(story(0))).isEmpty();
    }

    private static Story story(int repetitions) {
        StoryGrouper grouper = new StoryGrouper(Set.of());
        Stories state = Stories.none();
        Placed placed = null;
        for (int i = 0; i <= repetitions; i++) {
            Instant at = NOON.plusSeconds(60L * i);
            Mention mention = Mention.of(
                    new MentionId(FORUM, "n" + i), at, at, "Please sign against the new ferry timetable of the island");
            placed = grouper.place(state, mention);
            state = placed.next();
        }
        return state.find(placed.story()).orElseThrow();
    }
}
