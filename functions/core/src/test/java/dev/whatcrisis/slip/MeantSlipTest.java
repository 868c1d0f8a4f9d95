// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.cue.Posts;
import dev.whatcrisis.cue.Read;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.words.English;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeantSlipTest {
    private static final Instant NOW = Posts.START.plus(Duration.ofMinutes(20));
    private static final String PLAIN = "The terrace is open";

    @ParameterizedTest
    @CsvSource({
        "SLIP_PRIVATE,       OWN_SLIP_HARMLESS,  true",
        "SLIP_COMPROMISING,  OWN_SLIP_HARMLESS,  true",
        "SLIP_OFFENSIVE,     OWN_SLIP_OFFENSIVE, false",
        "SLIP_TRAGEDY,       OWN_SLIP_OFFENSIVE, false",
        "SLIP_WRONG_ACCOUNT, OWN_SLIP_HARMLESS,  false",
        "OWN_HIJACK,         HIJACK,             false",
        "OWN_INSIDER,        HIJACK,             false",
        "OWN_CREDENTIAL,     OWN_SLIP_HARMLESS,  true"
    })
    void each_kind_of_slip_is_its_case(Label label, CrisisType type, boolean compromising) {
        Slip slip = inspect(Read.sure(label, Harm.NONE)).orElseThrow();
        assertThat(slip.type()).isEqualTo(type);
        assertThat(slip.flags().contains(Flag.COMPROMISING)).isEqualTo(compromising);
        assertThat(slip.flags().contains(Flag.HIJACK)).isEqualTo(type == CrisisType.HIJACK);
        assertThat(slip.flags()).contains(Flag.OWN_LIVE);
    }

    @ParameterizedTest
    @CsvSource({"OWN_APOLOGY", "OWN_PLAYFUL", "OWN_ORDINARY"})
    void an_apology_a_joke_and_a_notice_are_none(Label label) {
        assertThat(inspect(Read.as(label))).isEmpty();
    }

    @Test
    void what_the_reader_is_not_sure_of_is_shown_and_wakes_nobody_until_somebody_minds_it() {
        Mention post = Posts.own(PLAIN)
                .withSays(Read.told(Label.SLIP_OFFENSIVE, Harm.GROUP).says());
        Slip alone = OwnSlips.inspect(post, List.of(), NOW).orElseThrow();
        assertThat(alone.type()).isEqualTo(CrisisType.OWN_SLIP_HARMLESS);
        assertThat(alone.flags()).containsExactly(Flag.OWN_LIVE);

        List<Mention> answers =
                new Posts().angry("shame on you for this").answering(post).list();
        assertThat(OwnSlips.inspect(post, answers, NOW).orElseThrow().type()).isEqualTo(CrisisType.OWN_SLIP_OFFENSIVE);
    }

    @Test
    void several_mind_it_who_criticise_it_whatever_their_words() {
        Mention post = Posts.own(PLAIN)
                .withSays(Read.told(Label.SLIP_OFFENSIVE, Harm.GROUP).says());
        List<Mention> answers = new Posts()
                .plain("I live next door and have a season ticket")
                .plain("my class was to come next week")
                .answering(post)
                .list();
        assertThat(type(post, answers)).isEqualTo(CrisisType.OWN_SLIP_HARMLESS);

        List<Mention> critical = answers.stream()
                .map(answer -> answer.withSays(Read.as(Label.DISCRIMINATION).says()))
                .toList();
        assertThat(type(post, critical.subList(0, 1))).isEqualTo(CrisisType.OWN_SLIP_HARMLESS);
        assertThat(type(post, critical)).isEqualTo(CrisisType.OWN_SLIP_OFFENSIVE);
    }

    @Test
    void who_minds_it_settles_what_is_more_likely_a_slip_than_not() {
        Mention post = Posts.own(PLAIN)
                .withSays(Read.as(Label.SLIP_COMPROMISING).doubted(0.6).says());
        assertThat(OwnSlips.inspect(post, List.of(), NOW)).isEmpty();
        List<Mention> answers =
                new Posts().plain("wrong account?").answering(post).list();
        assertThat(OwnSlips.inspect(post, answers, NOW).orElseThrow().flags()).contains(Flag.COMPROMISING);
    }

    @Test
    void whom_it_hurts_is_said() {
        Slip slip = inspect(Read.sure(Label.SLIP_OFFENSIVE, Harm.GROUP)).orElseThrow();
        assertThat(English.say(slip.because()))
                .contains("insults or demeans people", "it hurts or offends: a group of people");
    }

    @Test
    void what_was_read_before_it_was_deleted_is_still_known() {
        Mention gone = Posts.own(PLAIN)
                .withSays(Read.sure(Label.SLIP_PRIVATE, Harm.NONE).says())
                .tombstone(NOW);
        Slip slip = OwnSlips.inspect(gone, List.of(), NOW).orElseThrow();
        assertThat(slip.flags()).containsExactly(Flag.COMPROMISING);
    }

    @Test
    void a_cheeky_account_is_not_told_of_every_post() {
        List<Mention> earlier = new ArrayList<>();
        for (int day = 1; day <= OwnHabit.FEWEST; day++) {
            Read read = day % 5 == 0 ? Read.told(Label.SLIP_PRIVATE, Harm.NONE) : Read.as(Label.OWN_PLAYFUL);
            earlier.add(Posts.later(Posts.own(PLAIN + " " + day), Duration.ofDays(-day))
                    .withSays(read.says()));
        }
        OwnHabit habit = OwnHabit.of(earlier);
        Mention told = Posts.own(PLAIN)
                .withSays(Read.told(Label.SLIP_PRIVATE, Harm.NONE).says());
        Mention sure = Posts.own(PLAIN)
                .withSays(Read.sure(Label.SLIP_PRIVATE, Harm.NONE).says());
        assertThat(OwnSlips.inspect(told, List.of(), habit, NOW)).isEmpty();
        assertThat(OwnSlips.inspect(sure, List.of(), habit, NOW)).isPresent();
    }

    @Test
    void what_says_sorry_on_purpose_is_no_private_message_whatever_its_words() {
        String text = "when i get home i go to bed. with you?";
        assertThat(OwnSlips.inspect(Posts.own(text), List.of(), NOW)).isPresent();
        assertThat(OwnSlips.inspect(
                        Posts.own(text).withSays(Read.as(Label.OWN_PLAYFUL).says()), List.of(), NOW))
                .isEmpty();
    }

    private static CrisisType type(Mention post, List<Mention> answers) {
        return OwnSlips.inspect(post, answers, NOW).orElseThrow().type();
    }

    private static Optional<Slip> inspect(Read read) {
        return OwnSlips.inspect(Posts.own(PLAIN).withSays(read.says()), List.of(), NOW);
    }
}
