// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LikeliestHarmTest {
    private static double[] chances(Map<Harm, Double> of) {
        double[] chances = new double[Question.HARM.answers().size()];
        of.forEach((harm, chance) -> chances[harm.ordinal()] = chance);
        return chances;
    }

    @Test
    void a_kind_is_named_where_it_is_likelier_than_all_others_that_the_danger_can_do() {
        double[] sure = chances(Map.of(Harm.NONE, 0.8, Harm.GAS, 0.13, Harm.FIRE, 0.05, Harm.DATA, 0.02));
        assertThat(LikeliestHarm.named(sure, Label.SAFETY, true)).isEqualTo(Harm.GAS);
    }

    @Test
    void where_two_kinds_are_alike_nobody_is_told_a_guess() {
        double[] unsure = chances(Map.of(Harm.NONE, 0.2, Harm.DROWNING, 0.42, Harm.GAS, 0.38));
        assertThat(LikeliestHarm.named(unsure, Label.SAFETY, true)).isEqualTo(Harm.OTHER);
    }

    @Test
    void what_the_danger_cannot_do_is_not_counted() {
        double[] other = chances(Map.of(Harm.SELF_HARM, 0.6, Harm.BURN, 0.3, Harm.CUT, 0.1));
        assertThat(LikeliestHarm.named(other, Label.SAFETY, true)).isEqualTo(Harm.BURN);
        assertThat(LikeliestHarm.named(other, Label.SELF_HARM, true)).isEqualTo(Harm.SELF_HARM);
    }

    @Test
    void a_post_that_is_not_told_may_harm_nobody() {
        double[] mostly = chances(Map.of(Harm.NONE, 0.5, Harm.BURN, 0.4, Harm.CUT, 0.1));
        assertThat(LikeliestHarm.named(mostly, Label.SAFETY, false)).isEqualTo(Harm.NONE);
        assertThat(LikeliestHarm.named(mostly, Label.SAFETY, true)).isEqualTo(Harm.BURN);
    }

    @Test
    void of_no_chances_at_all_nobody_can_tell() {
        assertThat(LikeliestHarm.named(chances(Map.of()), Label.SAFETY, true)).isEqualTo(Harm.OTHER);
    }
}
