// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.cue.Posts;
import dev.whatcrisis.cue.Read;
import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.words.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DangersTest {
    private static final int THREE = 3;

    @Test
    void one_post_that_is_told_is_looked_at_and_raises_nothing() {
        Reading reading = new Posts()
                .read(Read.told(Label.SAFETY, Harm.CUT), "one slice of this and there was blood all over")
                .read();
        assertThat(reading.flags()).isEmpty();
        assertThat(reading.type()).isEqualTo(CrisisType.UNKNOWN);
    }

    @Test
    void somebody_who_was_there_raises_it_and_a_picture_beside_wakes() {
        Read there = Read.told(Label.SAFETY, Harm.CUT).with(Witness.FIRST_HAND);
        Reading held = new Posts().read(there, "one slice and I was bleeding").read();
        assertThat(held.flags()).containsExactly(Flag.SAFETY);
        assertThat(held.type()).isEqualTo(CrisisType.SAFETY);
        assertThat(held.atRisk().people()).isBetween(1.0, 2.9);
        assertThat(held.atRisk().shown()).isFalse();

        Reading shown = new Posts()
                .read(there.with(Attached.PHOTO), "one slice and I was bleeding, see for yourself")
                .read();
        assertThat(shown.atRisk().shown()).isTrue();
        assertThat(shown.atRisk().seen()).isTrue();
    }

    @Test
    void three_sure_people_are_three_and_some_that_are_told_make_up_for_one() {
        Read sure = Read.sure(Label.SAFETY, Harm.POISONED);
        Read told = Read.told(Label.SAFETY, Harm.POISONED);
        assertThat(people(new Posts().read(sure, "a ill after supper", "the whole table is down", "no one slept here")))
                .isGreaterThanOrEqualTo(THREE);
        assertThat(people(new Posts().read(sure, "a ill after supper", "the whole table is down")))
                .isLessThan(THREE);
        assertThat(people(new Posts()
                        .read(told.with(Witness.FIRST_HAND), "mine came up again at two", "same with us, all of us")
                        .read(sure, "the whole table is down")))
                .isGreaterThanOrEqualTo(THREE);
    }

    @Test
    void a_crowd_about_something_else_outvotes_what_is_not_sure_and_never_what_is() {
        Posts crowd = new Posts();
        for (int i = 0; i < 100; i++) {
            crowd.read(Read.as(Label.PRODUCT_FAILURE), "the lid broke again, number " + i);
        }
        Read there = Read.told(Label.SAFETY, Harm.BURN).with(Witness.FIRST_HAND).with(Attached.VIDEO);
        crowd.read(there, "the lid flew all over my bag", "it came off in the car");
        assertThat(crowd.read().flags()).isEmpty();
        crowd.read(Read.sure(Label.SAFETY, Harm.CUT), "the lid cut me to the bone");
        assertThat(crowd.read().flags()).containsExactly(Flag.SAFETY);
    }

    @Test
    void another_kind_of_harm_is_another_danger() {
        Posts posts = new Posts()
                .read(Read.sure(Label.SAFETY, Harm.POISONED), "ill after supper", "the whole table is down")
                .read(Read.sure(Label.SAFETY, Harm.COLLAPSE), "the shelf came down on somebody");
        assertThat(people(posts)).isEqualTo(2);
        posts.read(Read.sure(Label.SAFETY, Harm.ALLERGY), "swollen all over since the soup");
        assertThat(people(posts)).isEqualTo(THREE);
    }

    @Test
    void copies_speak_once_and_a_person_once() {
        Read sure = Read.sure(Label.SAFETY, Harm.FIRE);
        String text = "the heater of the hall caught fire while we were all sitting at the table";
        Posts posts = new Posts().read(sure, text, text, "RT " + text, text + " !!");
        assertThat(people(posts)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Label.class,
            names = {"HYPERBOLE", "JOKE", "PRAISE", "OTHER_COMPANY"})
    void a_figure_of_speech_a_joke_praise_and_another_company_never_put_anybody_at_risk(Label label) {
        Read light = Read.sure(label, Harm.POISONED).with(Witness.FIRST_HAND).with(Attached.PHOTO);
        Reading reading = new Posts()
                .read(light, "this killed me", "my hospital bed is ready", "poison, pure poison", "photo of my corpse")
                .read();
        assertThat(reading.flags()).isEmpty();
    }

    @Test
    void what_is_about_another_never_puts_anybody_at_risk_with_us() {
        Read other = Read.sure(Label.SAFETY, Harm.FIRE).with(About.OTHER).with(Witness.WITNESSED);
        Reading reading = new Posts()
                .read(other, "their hall is on fire", "all out at the neighbours", "photo of their roof", "burning")
                .read();
        assertThat(reading.flags()).isEmpty();
    }

    @Test
    void what_names_nobody_counts_beside_others_and_is_ours_in_an_answer_to_us() {
        Read nobody = Read.sure(Label.SAFETY, Harm.FIRE).with(About.NOBODY).with(Witness.FIRST_HAND);
        assertThat(new Posts().read(nobody, "everything burns").read().flags()).isEmpty();
        var own = Posts.own("We open at six.");
        assertThat(new Posts()
                        .read(nobody, "everything burns")
                        .answering(own)
                        .read(own)
                        .flags())
                .containsExactly(Flag.SAFETY);
    }

    @Test
    void one_sure_post_is_enough_where_violence_suicide_or_an_address_is_told() {
        assertThat(flags(Label.THREAT, Harm.WEAPON)).containsExactly(Flag.THREAT);
        assertThat(flags(Label.SELF_HARM, Harm.SELF_HARM)).containsExactly(Flag.SELF_HARM);
        assertThat(flags(Label.DOXXING, Harm.STALKING)).containsExactly(Flag.DOXXING);
        assertThat(new Posts()
                        .read(Read.told(Label.THREAT, Harm.WEAPON), "you will see tomorrow")
                        .read()
                        .flags())
                .isEmpty();
    }

    @Test
    void private_data_are_out_when_it_is_shown_or_several_say_so() {
        Read one = Read.sure(Label.BREACH, Harm.DATA).with(Witness.WITNESSED);
        Reading claim = new Posts()
                .read(one, "all orders are open")
                .plain("oh", "really now", "hm")
                .read();
        assertThat(claim.flags()).isEmpty();
        assertThat(claim.type()).isEqualTo(CrisisType.BREACH);
        assertThat(claim.evidence()).isEqualTo(Evidence.E0);
        assertThat(new Posts()
                        .read(one.with(Attached.DOCUMENT), "all orders are open, look")
                        .read()
                        .flags())
                .containsExactly(Flag.BREACH);
    }

    @Test
    void a_doubt_between_suicide_and_harm_is_harm() {
        Read torn = Read.sure(Label.SELF_HARM, Harm.SELF_HARM).likely(0.4);
        assertThat(new Posts()
                        .read(torn, "my legs gave way in there, like pudding")
                        .read()
                        .flags())
                .containsExactly(Flag.SAFETY);
        assertThat(new Posts()
                        .read(torn.likely(0.8), "tell my girls none of it was their fault")
                        .read()
                        .flags())
                .containsExactly(Flag.SELF_HARM);
    }

    @Test
    void press_that_names_us_shows_it() {
        Reading reading = new Posts()
                .read(Read.told(Label.NEWS, Harm.POISONED), "Eleven guests ill after a supper at Burnt Oak")
                .byPress()
                .read();
        assertThat(reading.flags()).containsExactly(Flag.SAFETY);
        assertThat(reading.atRisk().shown()).isTrue();
        assertThat(reading.atRisk().seen()).isTrue();
    }

    @Test
    void press_that_names_us_is_believed_where_the_reader_only_doubts() {
        Read doubted = Read.as(Label.OTHER_COMPANY).doubted(0.2);
        String line = "Four in hospital after a supper at Burnt Oak; the house does not answer";
        assertThat(new Posts().read(doubted, line).byPress().read().flags()).containsExactly(Flag.SAFETY);
        assertThat(new Posts().read(doubted, line).read().flags()).isEmpty();
    }

    @Test
    void a_child_or_a_hospital_is_heard_in_six_languages() {
        Read there = Read.told(Label.SAFETY, Harm.SWALLOWED).with(Witness.FIRST_HAND);
        for (String text : new String[] {
            "My daughter bit on it and we are in A&E now",
            "Notre fils est aux urgences depuis ce soir à cause de ça",
            "Unser Kind ist deswegen jetzt in der Notaufnahme",
            "Mi hija está en urgencias por culpa de esto",
            "Mia figlia è al pronto soccorso per colpa di questo",
            "O meu filho está no hospital por causa disto"
        }) {
            assertThat(new Posts().read(there, text).read().atRisk().vulnerable())
                    .as(text)
                    .isTrue();
        }
        assertThat(new Posts().read(there, "I bit on it myself").read().atRisk().vulnerable())
                .isFalse();
    }

    @Test
    void words_of_harm_count_where_the_reader_doubts_and_alone_wake_nobody() {
        Read doubted = Read.as(Label.ORDINARY)
                .likely(0.6)
                .doubted(0.2)
                .with(Witness.FIRST_HAND)
                .with(Attached.PHOTO);
        Reading one = new Posts()
                .read(doubted, "we are in the hospital after your soup, photo")
                .read();
        assertThat(one.flags()).containsExactly(Flag.SAFETY);
        assertThat(one.atRisk().seen()).isFalse();
        assertThat(one.atRisk().shown()).isFalse();

        Read sureOfNothing = Read.as(Label.HYPERBOLE).doubted(0.02);
        assertThat(new Posts()
                        .read(sureOfNothing, "your chili sent me to the hospital", "hospital!", "ambulance please")
                        .read()
                        .flags())
                .isEmpty();
    }

    @Test
    void what_was_not_read_or_cannot_be_is_told_by_its_words() {
        Posts words = new Posts()
                .angry("my hand is bleeding", "my son is in hospital", "I burned my mouth", "what is going on");
        assertThat(words.read().flags()).containsExactly(Flag.SAFETY);
        assertThat(words.read().atRisk().people()).isEqualTo(THREE);

        Posts illegible = new Posts()
                .read(
                        Read.as(Label.ORDINARY).illegible(),
                        "my hand is bleeding",
                        "my son is in hospital",
                        "I burned my mouth",
                        "what is going on");
        assertThat(illegible.read().flags()).containsExactly(Flag.SAFETY);
    }

    @Test
    void why_says_how_many_people_tell_of_which_harm() {
        Reading reading = new Posts()
                .read(Read.sure(Label.SAFETY, Harm.BURN), "the lid flew off", "boiling soup on my arm")
                .read();
        assertThat(English.say(reading.because().getFirst()))
                .isEqualTo("2 people tell that somebody was hurt or is in danger (burns)");
    }

    private static Iterable<Flag> flags(Label label, Harm harm) {
        return new Posts().read(Read.sure(label, harm), "a post").read().flags();
    }

    private static double people(Posts posts) {
        return posts.read().atRisk().people();
    }
}
