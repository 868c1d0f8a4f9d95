// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Mention;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnStepsTest {
    @Test
    void each_post_that_we_answered_counts_once_and_what_we_took_back_does_not() {
        Scene scene = new Scene()
                .says("ana", 5, "When do you open on Sunday?", Scene.question())
                .says("ben", 6, "How long is the line today?", Scene.question())
                .weAnswer("ana/5", 20, "At ten. Kim")
                .weAnswer("ana/5", 21, "And until six. Kim")
                .weAnswer("ben/6", 22, "An our.")
                .weDelete(22, 23);

        OwnSteps steps = of(scene);

        assertThat(steps.answered()).isEqualTo(1);
        assertThat(steps.takenDownAt()).isEmpty();
        assertThat(steps.ownedUpAt()).isEmpty();
        assertThat(steps.facts()).hasSize(1);
    }

    @Test
    void of_nothing_nothing_is_said() {
        assertThat(of(new Scene().we(20, "The taproom opens at four.")).facts()).isEmpty();
    }

    private static OwnSteps of(Scene scene) {
        Matter matter = scene.matter();
        return OwnSteps.of(
                Scene.INCIDENT, matter.posts().stream().map(Mention::id).toList(), List.copyOf(matter.ownPosts()));
    }
}
