// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.cue.Posts;
import dev.whatcrisis.cue.Read;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.words.English;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseReaderTest {

    @Test
    void three_people_who_speak_of_harm_are_a_matter_of_safety() {
        Reading reading = new Posts()
                .angry(
                        "the bottle exploded and my hand is bleeding",
                        "my son had to go to hospital after one sip",
                        "I burned my mouth, there is something in it",
                        "what is going on at this brewery")
                .read();
        assertThat(reading.type()).isEqualTo(CrisisType.SAFETY);
        assertThat(reading.flags()).contains(Flag.SAFETY);
        assertThat(reading.evidence()).isEqualTo(Evidence.E1);
        assertThat(English.say(reading.because().get(0)))
                .isEqualTo("3 of 4 people use words of it (somebody is at risk)");
    }

    @Test
    void one_person_who_shows_the_harm_is_enough() {
        Reading reading = new Posts()
                .angry("photo of my hand, the bottle exploded and it is bleeding", "oh no, poor you", "that looks bad")
                .read();
        assertThat(reading.type()).isEqualTo(CrisisType.SAFETY);
        assertThat(reading.evidence()).isEqualTo(Evidence.E2);
    }

    @Test
    void the_brand_name_is_no_cue_and_praise_reports_no_harm() {
        assertThat(new Posts()
                        .pleased("Burnt Oak is so good it burns", "Burnt Oak forever", "this heat burns so well")
                        .read()
                        .type())
                .isEqualTo(CrisisType.POSITIVE);
    }

    @Test
    void copied_words_are_one_claim() {
        Reading reading = new Posts()
                .angry(
                        "the shop is down again",
                        "the shop is down again",
                        "the shop is down again",
                        "same here, outage")
                .read();
        assertThat(reading.type()).isEqualTo(CrisisType.SERVICE_FAILURE);
        assertThat(reading.evidence()).isEqualTo(Evidence.E0);
    }

    @Test
    void ten_accounts_with_the_same_words_are_a_crowd() {
        Posts posts = new Posts();
        for (int i = 0; i < 10; i++) {
            posts.angry("never drink this again, tell everybody you know");
        }
        assertThat(posts.read().type()).isEqualTo(CrisisType.BRIGADE);
    }

    @Test
    void broken_things_are_a_product_and_closed_doors_a_service() {
        assertThat(new Posts()
                        .angry("the tap broke after a week", "mine is faulty too", "the cap leaks", "so bad")
                        .read()
                        .type())
                .isEqualTo(CrisisType.PRODUCT_FAILURE);
        assertThat(new Posts()
                        .angry("la boutique est en panne", "colis jamais livré", "toujours aucun remboursement", "bof")
                        .read()
                        .type())
                .isEqualTo(CrisisType.SERVICE_FAILURE);
    }

    @Test
    void a_crowd_of_own_complaints_of_which_some_name_the_price_is_about_the_price() {
        Read grumble = Read.as(Label.COMPLAINT).likely(0.8);
        Posts crowd = new Posts()
                .read(
                        grumble,
                        "not with us any more",
                        "shame, I liked going",
                        "back to the allotment then",
                        "cancelled mine this minute",
                        "three children, do the sum",
                        "and still no heating in there",
                        "students first, as ever");
        assertThat(crowd.read(grumble, "the letter came today").read().type()).isEqualTo(CrisisType.COMPLAINT);
        assertThat(crowd.read(grumble, "these prices are a joke", "too expensive for a Tuesday")
                        .read()
                        .type())
                .isEqualTo(CrisisType.TASTE);
    }

    @Test
    void criticism_under_the_own_hashtag_is_a_campaign_that_backfires() {
        Reading reading = new Posts()
                .angry(
                        "#OakStories the day you sacked my aunt",
                        "#oakstories warm beer, cold fries",
                        "#OakStories paid five euros for foam",
                        "terrible idea")
                .read(Posts.own("Tell us your best #OakStories!"));
        assertThat(reading.type()).isEqualTo(CrisisType.CAMPAIGN_BACKFIRE);
        assertThat(reading.meant()).isEqualTo(Meant.UNKNOWN);
    }

    @Test
    void laughter_is_a_joke_and_only_without_criticism() {
        String[] laughing = {"haha this label", "lol what a name", "best meme of the day", "I love it"};
        assertThat(new Posts().plain(laughing).read().type()).isEqualTo(CrisisType.JOKE);
        assertThat(new Posts().angry(laughing).read().type()).isNotEqualTo(CrisisType.JOKE);
    }

    @Test
    void staff_who_hit_somebody_on_video_are_violence() {
        Reading reading = new Posts()
                .angry(
                        "a guard punched a guest, there is a video",
                        "the guard dragged him across the floor",
                        "shocking",
                        "unbelievable")
                .read();
        assertThat(reading.type()).isEqualTo(CrisisType.STAFF_VIOLENCE);
        assertThat(reading.flags()).contains(Flag.VIOLENCE_VIDEO);
        assertThat(reading.evidence()).isEqualTo(Evidence.E2);
    }

    @Test
    void an_own_post_that_people_answer_is_the_case() {
        Mention own = Posts.own("when i get home i go to bed. with you?");
        Reading reading = new Posts()
                .plain("wrong account?", "haha, with all of us?", "good night then")
                .answering(own)
                .read(own);
        assertThat(reading.type()).isEqualTo(CrisisType.OWN_SLIP_HARMLESS);
        assertThat(reading.flags()).containsExactlyInAnyOrder(Flag.OWN_LIVE, Flag.COMPROMISING);
        assertThat(reading.evidence()).isEqualTo(Evidence.E2);
        assertThat(English.say(reading.because().get(0))).startsWith("an own post reads like a private message");
    }

    @Test
    void an_own_post_that_nobody_speaks_of_is_not_the_case() {
        Reading reading = new Posts()
                .angry("the tap broke after a week", "mine is faulty too", "the cap leaks")
                .read(Posts.own("when i get home i go to bed. with you?"));
        assertThat(reading.type()).isEqualTo(CrisisType.PRODUCT_FAILURE);
        assertThat(reading.flags()).isEmpty();
    }

    @Test
    void our_apology_confirms_it_and_says_that_it_was_not_meant() {
        Posts posts = new Posts().angry("this label is sexist", "so sexist, boycott", "boycott them", "discrimination");
        Mention apology = Posts.later(Posts.own("We are sorry. The label was our mistake."), Duration.ofHours(1));
        Reading before = posts.read();
        Reading after = posts.read(apology);
        assertThat(before.type()).isEqualTo(CrisisType.VALUES);
        assertThat(before.flags()).containsExactly(Flag.IDENTITY);
        assertThat(before.meant()).isEqualTo(Meant.UNKNOWN);
        assertThat(after.meant()).isEqualTo(Meant.FALSE);
        assertThat(after.evidence()).isEqualTo(Evidence.E3);
    }

    @Test
    void leaks_and_courts_raise_their_flags() {
        assertThat(new Posts()
                        .angry(
                                "my data is out, a data breach",
                                "leaked passwords everywhere",
                                "customer data sold",
                                "hm")
                        .read()
                        .flags())
                .contains(Flag.BREACH);
        assertThat(new Posts()
                        .angry("they are sued by the farmer", "a lawsuit at last", "see you in court, brewers", "ok")
                        .read()
                        .type())
                .isEqualTo(CrisisType.LEGAL);
    }

    @Test
    void questions_to_us_are_open_until_we_answer_them() {
        Mention own = Posts.own("The shop is closed today.");
        Posts posts = new Posts()
                .plain("when do you open again?", "and tomorrow?", "fine")
                .answering(own);
        posts.plain("@burntoak is the beer vegan?", "does anybody know a good pub?");
        Mention first = posts.list().get(0);
        Mention answer = reply(first);
        assertThat(posts.read(own).openQuestions()).isEqualTo(3);
        assertThat(posts.read(own, answer).openQuestions()).isEqualTo(2);
    }

    @Test
    void what_nobody_can_tell_is_unknown() {
        Reading reading = new Posts().angry("no idea", "well", "what a day").read();
        assertThat(reading.type()).isEqualTo(CrisisType.UNKNOWN);
        assertThat(reading.because()).hasSize(2);
        assertThat(new Posts().read().type()).isEqualTo(CrisisType.UNKNOWN);
        assertThat(new Posts().read().evidence()).isEqualTo(Evidence.E0);
    }

    @Test
    void the_same_facts_read_the_same() {
        Posts posts = new Posts().angry("the tap broke", "mine is faulty", "photo of the broken tap");
        assertThat(posts.read()).isEqualTo(posts.read());
    }

    private static Mention reply(Mention to) {
        Mention own = Posts.own("We open at six.");
        return new Mention(
                own.id(),
                own.at(),
                own.receivedAt(),
                own.author(),
                own.text(),
                own.lang(),
                own.url(),
                own.engagement(),
                Optional.of(to.id()),
                true,
                false,
                own.sentiment(),
                own.deletedAt());
    }
}
