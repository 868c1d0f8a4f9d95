// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.reading.CaseReader;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UrgentCuesTest {
    private static final Set<Flag> URGENT = Set.of(
            Flag.SAFETY,
            Flag.HIJACK,
            Flag.BREACH,
            Flag.LEGAL,
            Flag.MINOR_OR_VULNERABLE,
            Flag.VIOLENCE_VIDEO,
            Flag.MISCONDUCT_VIDEO);

    @Test
    void ordinary_talk_needs_no_judging() {
        assertThat(UrgentCues.in(facts(new Posts().angry("the soup was cold", "I waited an hour"))))
                .isFalse();
    }

    @Test
    void one_post_that_speaks_of_harm_does() {
        assertThat(UrgentCues.in(facts(new Posts().angry("the soup was cold", "my hand is bleeding"))))
                .isTrue();
    }

    @Test
    void so_does_an_answer_to_an_own_post() {
        Mention own = Posts.own("good morning");
        Posts answers = new Posts().plain("good morning to you").answering(own);

        assertThat(UrgentCues.in(facts(answers, own))).isTrue();
    }

    @Test
    void no_story_without_them_has_an_urgent_flag() {
        Random random = new Random(11);
        List<String> words = CueTable.ALL.stream()
                .flatMap(table -> List.of(CueKind.values()).stream().flatMap(kind -> table.of(kind).stream()))
                .map(CuePhrase::toString)
                .toList();
        Mention own = Posts.own("our new password is hunter2 and the intern is in charge");
        for (int story = 0; story < 500; story++) {
            Posts posts = new Posts();
            for (int post = random.nextInt(6); post >= 0; post--) {
                String two =
                        words.get(random.nextInt(words.size())) + " photo " + words.get(random.nextInt(words.size()));
                posts.angry(two.replace("…", "") + " " + post);
            }
            StoryFacts facts = facts(posts, own);
            if (!UrgentCues.in(facts)) {
                assertThat(CaseReader.read(facts).flags()).doesNotContainAnyElementsOf(URGENT);
            }
        }
    }

    private static StoryFacts facts(Posts posts, Mention... own) {
        return new StoryFacts(Posts.WATCH, posts.list(), List.of(own), Posts.START.plusSeconds(3600));
    }
}
