// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryGrouperTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final StoryGrouper grouper = new StoryGrouper(Set.of("Lumo", "@lumo"));
    private Stories state = Stories.none();
    private Instant now = NOON;
    private int count;

    private Placed post(String text) {
        now = now.plus(Duration.ofMinutes(5));
        return postAt(now, text);
    }

    private Placed postAt(Instant at, String text) {
        Placed placed = grouper.place(state, mention("post-" + count++, at, text));
        state = placed.next();
        return placed;
    }

    private static Mention mention(String id, Instant at, String text) {
        return Mention.of(new MentionId(new SourceName("mastodon"), id), at, at, text);
    }

    private Story story(Placed placed) {
        return state.find(placed.story()).orElseThrow();
    }

    @Test
    void posts_that_share_telling_words_are_one_story() {
        Placed first = post("Lumo refuses my refund although I sent the receipt twice");
        Placed second = post("Has anybody got a refund with only a photo of the receipt?");

        assertThat(second.story()).isEqualTo(first.story());
        assertThat(second.why()).isEqualTo("shares receipt, refund with an earlier post");
        assertThat(story(second).posts()).isEqualTo(2);
        assertThat(story(second).headline()).startsWith("receipt, refund");
    }

    @Test
    void posts_about_other_things_found_their_own_stories() {
        Placed refund = post("Lumo refuses my refund although I sent the receipt twice");
        Placed lamp = post("The new Lumo desk lamp flickers whenever the heater starts");

        assertThat(lamp.story()).isNotEqualTo(refund.story());
        assertThat(lamp.why()).isEqualTo("has too little in common with what was said before");
    }

    @Test
    void the_brand_itself_binds_nothing_together() {
        Placed one = post("Lumo lumo @lumo #Lumo breakfast");
        Placed other = post("Lumo lumo @lumo #Lumo bicycle");

        assertThat(other.story()).isNotEqualTo(one.story());
    }

    @Test
    void one_shared_word_is_chance_until_a_story_is_established() {
        Placed first = post("The kettle arrived with a crack in the glass handle");
        Placed stranger = post("Window cleaning tips: vinegar makes glass shine");

        assertThat(stranger.story()).isNotEqualTo(first.story());
    }

    @Test
    void a_sentence_said_again_with_small_edits_is_a_duplicate() {
        Placed first = post("Lumo deleted every comment under their post about the factory fire");
        Placed second = post(
                "RT @someone: Lumo deleted every comment under their post about the factory fire! https://a.example/1");
        Placed third = post("lumo has deleted every comment under their post about the factory fire");

        assertThat(List.of(first.duplicate(), second.duplicate(), third.duplicate()))
                .containsExactly(false, true, true);
        assertThat(second.why()).isEqualTo("repeats what an earlier post says");
        assertThat(story(third).posts()).isEqualTo(3);
        assertThat(story(third).duplicates()).isEqualTo(2);
    }

    @Test
    void short_exclamations_are_not_duplicates_since_people_say_them_independently() {
        post("Shame on Lumo");

        assertThat(post("Shame on Lumo").duplicate()).isFalse();
    }

    @Test
    void a_story_is_forgotten_after_three_days_of_silence() {
        Placed first = post("Lumo refuses my refund although I sent the receipt twice");
        now = now.plus(StoryGrouper.FORGOTTEN_AFTER).plus(Duration.ofHours(1));
        Placed later = post("Still no refund for my receipt");
        Placed latest = post("No refund, no answer, receipt sent again");

        assertThat(latest.story()).isEqualTo(later.story()).isNotEqualTo(first.story());
        assertThat(state.live()).extracting(Story::id).containsExactly(later.story());
    }

    @Test
    void a_post_that_arrives_late_joins_its_story_and_moves_its_beginning() {
        Placed first = post("Lumo refuses my refund although I sent the receipt twice");
        Instant early = NOON.minus(Duration.ofHours(5));
        Placed late = postAt(early, "Lumo asks for a receipt before any refund");

        assertThat(late.story()).isEqualTo(first.story());
        assertThat(story(late).firstAt()).isEqualTo(early);
        assertThat(story(late).lastAt()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_post_that_arrives_weeks_late_disturbs_nothing() {
        Placed first = post("Lumo refuses my refund although I sent the receipt twice");
        postAt(NOON.minus(Duration.ofDays(20)), "Lovely window display with paper planets this morning");
        post("Where is my refund, the receipt is attached");

        assertThat(state.live()).extracting(Story::id).containsExactly(first.story());
    }

    @Test
    void stories_that_turn_out_to_be_one_are_joined_and_the_lost_name_is_told() {
        Placed battery = post("Battery swelling inside the tablet, case bent open");
        post("My tablet has a swelling battery as well");
        Placed recall = post("Recall announced, serial numbers listed on the website");
        post("Serial numbers for the recall: website crashes");
        Placed bridge = post("Recall of the tablet with swelling battery: check serial numbers on the website");

        assertThat(recall.story()).isNotEqualTo(battery.story());
        assertThat(bridge.absorbed()).isPresent();
        assertThat(Set.of(bridge.story(), bridge.absorbed().orElseThrow()))
                .isEqualTo(Set.of(battery.story(), recall.story()));
        assertThat(state.live()).hasSize(1);
        assertThat(story(bridge).posts()).isEqualTo(5);
        assertThat(story(bridge).firstAt()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void sentences_of_a_joined_story_are_still_recognised() {
        post("Battery swelling inside the tablet, case bent open");
        post("My tablet has a swelling battery as well");
        post("Recall announced, serial numbers listed on the website");
        post("Serial numbers for the recall: website crashes");
        Placed bridge = post("Recall of the tablet with swelling battery: check serial numbers on the website");
        Placed again = post("Recall announced, serial numbers listed on the website");

        assertThat(again.duplicate()).isTrue();
        assertThat(again.story()).isEqualTo(bridge.story());
    }

    @Test
    void the_headline_holds_no_names_addresses_links_or_numbers() {
        Placed placed =
                post("@marta.k@town.example write to marta@town.example or 0151234567, see https://town.example/42");

        assertThat(story(placed).headline()).isEqualTo("write");
    }

    @Test
    void the_exemplar_is_the_post_most_like_the_whole() {
        post("Refund refused, receipt sent twice, hotline silent since Tuesday, branch closed");
        post("Refund refused again despite the receipt");
        Placed typical = post("Refund refused, receipt ignored");

        assertThat(story(typical).exemplar().nativeId()).isEqualTo("post-2");
    }

    @Test
    void a_post_without_a_telling_word_says_so() {
        Placed placed = post("😡😡😡 @lumo !!!");

        assertThat(placed.why()).isEqualTo("has no word that tells what it is about");
        assertThat(story(placed).headline()).isEmpty();
    }

    @Test
    void the_same_posts_in_the_same_order_give_the_same_state() {
        assertThat(afterStorm(11, 400)).isEqualTo(afterStorm(11, 400));
    }

    @Test
    void a_storm_of_unlike_posts_stays_within_bounds() {
        Stories after = afterStorm(5, 1_500);

        assertThat(after.live())
                .hasSize(Stories.MOST_LIVE)
                .allSatisfy(story -> assertThat(story.terms()).hasSizeLessThanOrEqualTo(Stories.MOST_TERMS));
        assertThat(after.recent()).hasSizeLessThanOrEqualTo(Stories.MOST_RECENT);
        assertThat(after.toString().length()).isLessThan(60_000);
    }

    @Test
    void a_busy_story_survives_a_storm_of_unlike_posts() {
        Placed busy = post("Refund refused, receipt ignored by the branch");
        for (int i = 0; i < 30; i++) {
            busy = post("Refund refused at counter " + (char) ('a' + i % 26) + "x" + i + ", receipt ignored");
        }
        StoryId id = busy.story();
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            post(gibberish(random));
        }

        assertThat(state.find(id)).isPresent();
    }

    @Test
    void strange_texts_are_placed_like_others() {
        for (String text : List.of(
                "", "\0\0", "\ud83d", "<b>&amp;</b>", "‏שלום עולם", "e\u0301".repeat(300), "👩‍👩‍👧‍👦".repeat(90))) {
            assertThat(post(text).story()).isNotNull();
        }
    }

    private static Stories afterStorm(int seed, int posts) {
        StoryGrouper grouper = new StoryGrouper(Set.of());
        Random random = new Random(seed);
        Stories state = Stories.none();
        for (int i = 0; i < posts; i++) {
            state = grouper.place(state, mention("m" + i, NOON.plusSeconds(i), gibberish(random)))
                    .next();
        }
        return state;
    }

    private static String gibberish(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            words.add("w" + Long.toString(Math.abs(random.nextLong() % 4_000), 26) + "q");
        }
        return String.join(" ", words);
    }

    @Test
    void nothing_is_absorbed_in_the_ordinary_case() {
        assertThat(post("Lumo opens a branch by the station").absorbed()).isEqualTo(Optional.empty());
    }
}
