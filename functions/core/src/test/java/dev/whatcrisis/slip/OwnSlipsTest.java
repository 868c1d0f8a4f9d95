// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.cue.Posts;
import dev.whatcrisis.cue.TableRows;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.words.English;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OwnSlipsTest {
    private static final Instant NOW = Posts.START.plus(Duration.ofMinutes(20));

    static Stream<Arguments> posts() {
        return TableRows.read(OwnPostsTest.class, "own-posts.tsv").stream().map(row -> Arguments.of(row[0], row[1]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("posts")
    void an_ordinary_post_is_no_slip_and_a_slip_is_one(String expected, String text) {
        assertThat(inspect(Posts.own(text))
                        .map(slip -> slip.type().name().toLowerCase(Locale.ROOT).replace("own_slip_", ""))
                        .orElse("ordinary"))
                .isEqualTo(expected);
    }

    @Test
    void the_evidence_is_said_in_words() {
        Slip slip = inspect(Posts.own("call me back when you get this, see you tonight"))
                .orElseThrow();
        assertThat(English.say(slip.because()))
                .containsExactly(
                        "reads like a private message: a request to one person, an appointment with one person,"
                                + " no link and no hashtag");
        assertThat(slip.flags()).containsExactlyInAnyOrder(Flag.OWN_LIVE, Flag.COMPROMISING);
        assertThat(slip.type()).isEqualTo(CrisisType.OWN_SLIP_HARMLESS);
    }

    @Test
    void a_deleted_post_is_no_longer_online() {
        Mention own = Posts.own("Women belong in the kitchen.");
        Mention gone = deletedWithText(own);
        assertThat(inspect(own).orElseThrow().flags()).containsExactly(Flag.OWN_LIVE);
        Slip slip = inspect(gone).orElseThrow();
        assertThat(slip.flags()).isEmpty();
        assertThat(English.say(slip.because())).last().isEqualTo("deleted after 10 min");
    }

    @Test
    void a_doubtful_post_is_settled_by_three_people_who_wonder() {
        Mention own = Posts.own("See you tonight!");
        assertThat(inspect(own)).isEmpty();
        List<Mention> wonder = new Posts()
                .plain("wrong account?", "was this meant for us, friends?", "did you mean to post that", "cheers")
                .answering(own)
                .list();
        Slip slip = OwnSlips.inspect(own, wonder, NOW).orElseThrow();
        assertThat(English.say(slip.because()))
                .last()
                .isEqualTo("4 people answered in 20 min, 3 ask whether it was meant");
    }

    @Test
    void wondering_alone_makes_no_slip_of_an_ordinary_post() {
        Mention own = Posts.own("Our new pale ale is on tap from Friday.");
        List<Mention> wonder = new Posts()
                .plain("wrong account?", "was this meant for us?", "is this real")
                .answering(own)
                .list();
        assertThat(OwnSlips.inspect(own, wonder, NOW)).isEmpty();
    }

    @Test
    void outrage_finds_an_offence_that_words_do_not_show() {
        Mention own = Posts.own("Spring is here, and so is our new label.");
        Posts outrage = new Posts()
                .angry("disgusting", "shame on you", "this is so sexist", "take it down", "how tasteless is that");
        Slip slip = OwnSlips.inspect(own, outrage.answering(own).list(), NOW).orElseThrow();
        assertThat(slip.type()).isEqualTo(CrisisType.OWN_SLIP_OFFENSIVE);
    }

    @Test
    void a_few_outraged_among_many_make_no_offence() {
        Mention own = Posts.own("Spring is here, and so is our new label.");
        Posts mixed = new Posts()
                .angry("disgusting", "shame on you", "this is so sexist", "take it down", "how tasteless is that")
                .pleased("lovely", "great colours", "want one", "beautiful", "cheers to spring", "yes please");
        assertThat(OwnSlips.inspect(own, mixed.answering(own).list(), NOW)).isEmpty();
    }

    @Test
    void a_post_that_is_gone_is_a_slip_only_if_people_wondered() {
        Mention gone = Posts.own("whatever it was").tombstone(Posts.START.plus(Duration.ofMinutes(10)));
        assertThat(inspect(gone)).isEmpty();
        List<Mention> wonder = new Posts()
                .plain("hacked?", "wrong account I guess", "this was awkward")
                .answering(gone)
                .list();
        Slip slip = OwnSlips.inspect(gone, wonder, NOW).orElseThrow();
        assertThat(slip.type()).isEqualTo(CrisisType.OWN_SLIP_HARMLESS);
        assertThat(slip.flags()).isEmpty();
        assertThat(English.say(slip.because())).contains("deleted after 10 min");
    }

    private static Optional<Slip> inspect(Mention own) {
        return OwnSlips.inspect(own, List.of(), NOW);
    }

    private static Mention deletedWithText(Mention own) {
        return new Mention(
                own.id(),
                own.at(),
                own.receivedAt(),
                own.author(),
                own.text(),
                own.lang(),
                own.url(),
                own.engagement(),
                own.replyTo(),
                true,
                false,
                own.sentiment(),
                Optional.of(own.at().plus(Duration.ofMinutes(10))));
    }
}
