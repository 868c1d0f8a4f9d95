// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static dev.whatcrisis.tracking.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.looking.StoryTally;
import dev.whatcrisis.mention.Mention;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandedOverTest {
    private static final Mention EARLY = Scene.post("a", "kettle", NOON.minus(Duration.ofMinutes(9)), 0.9);
    private static final Mention LATER = Scene.post("b", "kettle", NOON, 0.9);
    private static final Mention LAST = Scene.post("c", "kettle", NOON.plusSeconds(9), 0.9);

    @Test
    void what_the_tally_kept_whole_is_handed_over_as_it_is() {
        List<Mention> posts = List.of(EARLY.standingFor(4), LATER, LAST);

        assertThat(HandedOver.of(tally(posts), posts)).isEqualTo(posts);
    }

    @Test
    void what_it_counted_and_has_no_id_of_is_counted_with_the_next_posts() {
        StoryTally tally = tally(List.of(EARLY.standingFor(4), LATER, LAST));

        assertThat(HandedOver.of(tally, List.of(LATER, LAST)))
                .containsExactly(LATER.standingFor(3), LAST.standingFor(3));
        assertThat(HandedOver.of(tally, List.of(EARLY.standingFor(4)))).containsExactly(EARLY.standingFor(6));
    }

    private static StoryTally tally(List<Mention> posts) {
        StoryTally tally = StoryTally.startingAt(posts.getFirst().at());
        for (Mention post : posts) {
            tally = tally.plus(post);
        }
        return tally;
    }
}
