// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.watch.Language;
import org.junit.jupiter.api.Test;

class PostMortemMarkdownTest {
    private final Storms storm =
            new Storms().called(1, Level.STORM).predicted(6, 8, 12).rang("lea", 15, Reason.LEVEL_UP);

    @Test
    void a_storm_is_told_in_ten_lines_in_order() {
        assertThat(markdown(Language.EN))
                .startsWith("# What happened to Acme on 2026-03-10\n")
                .containsSubsequence(
                        "**What happened:** a storm about \"refund delay\"; 323 posts, calm after 8 h.",
                        "2026-03-10 11:00 storm (R08): right",
                        "calm 2026-03-10 18:00, inside",
                        "half-life 2 h",
                        "**Peak:** 100 posts in the hour from 2026-03-10 12:00",
                        "acknowledged by nobody",
                        "no public word of ours was seen",
                        "first to be rung at 01:00 (not rated)",
                        "**Replies:** none of ours was seen.",
                        "**Effect:** cannot tell",
                        "**What may last:** nothing that we know of.",
                        "**What we would change:**");
    }

    @Test
    void a_ripple_is_told_in_five_lines() {
        storm.highest = Level.RIPPLE;
        for (Language language : Language.values()) {
            assertThat(markdown(language).lines().filter(line -> line.startsWith("- ")))
                    .hasSize(5);
        }
        assertThat(markdown(Language.EN)).contains("**Times:**").doesNotContain("Woken");
    }

    @Test
    void a_deletion_is_spoken_of_only_where_it_began_with_a_post_of_ours() {
        assertThat(markdown(Language.EN))
                .doesNotContain("our own post")
                .contains("Times are in the zone Europe/Paris.");
    }

    @Test
    void nobody_is_named() {
        for (Language language : Language.values()) {
            assertThat(markdown(language)).doesNotContain("lea").doesNotContain("A Name");
        }
    }

    @Test
    void french_says_the_same() {
        assertThat(markdown(Language.FR))
                .containsSubsequence(
                        "tempête sur \"refund delay\" ; 323 messages, calme après 8 h.",
                        "tempête (R08) : juste",
                        "dedans",
                        "premier appelé à 01:00",
                        "aucune des nôtres",
                        "on ne sait pas");
    }

    @Test
    void a_headline_can_neither_mark_up_nor_link() {
        storm.headline = "[x](javascript:alert(1)) <b>refund</b> https://evil.example *now* | #1";
        assertThat(markdown(Language.EN))
                .contains("refund")
                .doesNotContain("](")
                .doesNotContain("<b>")
                .doesNotContain("evil")
                .doesNotContain("javascript");
    }

    private String markdown(Language language) {
        return PostMortemMarkdown.of(storm.postMortem(), Storms.WATCH, language);
    }
}
