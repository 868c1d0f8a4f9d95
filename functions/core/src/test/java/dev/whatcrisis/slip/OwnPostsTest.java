// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Prints the figures and holds the floors: three slips of four, at no more than one false alarm in 1,000 posts. */
class OwnPostsTest {
    private static final double FLOOR = 0.75;
    private static final double ONE_IN_A_THOUSAND = 0.001;

    @Test
    void three_of_four_slips_of_unseen_voices_are_found_at_one_false_alarm_in_a_thousand_posts() {
        OwnPosts.Figures unseen = printed("unseen");
        assertThat(unseen.slips().posts()).isGreaterThanOrEqualTo(60);
        assertThat(unseen.ordinary().posts()).isGreaterThanOrEqualTo(1000);
        assertThat(unseen.slips().share()).isGreaterThanOrEqualTo(FLOOR);
        assertThat(unseen.ordinary().share()).isLessThanOrEqualTo(ONE_IN_A_THOUSAND);
    }

    @Test
    void so_are_those_of_the_voices_on_which_the_signs_were_chosen() {
        OwnPosts.Figures development = printed("development");
        assertThat(development.slips().posts()).isGreaterThanOrEqualTo(120);
        assertThat(development.ordinary().posts()).isGreaterThanOrEqualTo(3000);
        assertThat(development.slips().share()).isGreaterThanOrEqualTo(FLOOR);
        assertThat(development.ordinary().share()).isLessThanOrEqualTo(ONE_IN_A_THOUSAND);
    }

    private static OwnPosts.Figures printed(String half) {
        OwnPosts.Figures figures = OwnPosts.of(half);
        System.out.printf(
                Locale.ROOT,
                "own slips, %s voices: recall %.3f of %d, false alarms %d of %d ordinary posts%n",
                half,
                figures.slips().share(),
                figures.slips().posts(),
                figures.ordinary().slips(),
                figures.ordinary().posts());
        figures.recall()
                .forEach((kind, found) ->
                        System.out.printf(Locale.ROOT, "  %-10s %d of %d%n", kind, found.slips(), found.posts()));
        return figures;
    }
}
