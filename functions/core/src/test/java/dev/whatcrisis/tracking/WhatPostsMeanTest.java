// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static dev.whatcrisis.tracking.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.cue.Read;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Matters that words alone did not bring to their rules. */
class WhatPostsMeanTest {
    private static final int CROWD = 40;

    private final Scene scene = new Scene();

    @Test
    void one_post_by_somebody_who_was_there_with_a_photo_wakes_without_any_story() {
        Verdict verdict = opened(says(
                Read.told(Label.SAFETY, Harm.SWALLOWED).with(Witness.FIRST_HAND).with(Attached.PHOTO),
                "Mine crunched, and then there was red on the spoon"));
        assertThat(verdict.rule()).isEqualTo(RuleId.R01);
        assertThat(verdict.waking().wake()).isTrue();
        assertThat(verdict.level()).isEqualTo(Level.STORM);
    }

    @Test
    void the_same_without_a_photo_is_held_and_wakes_with_the_next_one() {
        Read there = Read.told(Label.SAFETY, Harm.SWALLOWED).with(Witness.FIRST_HAND);
        Mention first = says(there, "Mine crunched, and then there was red on the spoon");
        Verdict held = opened(first);
        assertThat(held.rule()).isEqualTo(RuleId.R01);
        assertThat(held.waking().wake()).isFalse();
        assertThat(held.level()).isEqualTo(Level.SQUALL);

        Incident incident = scene.open().getFirst();
        Mention second = says(there.with(Attached.PHOTO), "Same batch, look at what I took out of my mouth");
        scene.ports.mentions().add(scene.watch.id(), List.of(second));
        scene.ports.incidents().addMentions(incident.id(), List.of(second));
        assertThat(scene.update(incident, scene.seeing(NOON.plusSeconds(120)))
                        .verdict()
                        .waking()
                        .wake())
                .isTrue();
    }

    @Test
    void one_told_post_without_anything_beside_opens_nothing() {
        scene.open(
                scene.tallied(List.of(says(Read.told(Label.SAFETY, Harm.POISONED), "they say somebody was ill"))),
                scene.seeing(NOON.plusSeconds(60)));
        assertThat(scene.open()).isEmpty();
    }

    @Test
    void a_threat_wakes_from_one_sure_post() {
        Verdict verdict = opened(says(Read.sure(Label.THREAT, Harm.WEAPON), "see you all at the office tomorrow"));
        assertThat(verdict.rule()).isEqualTo(RuleId.R01);
        assertThat(verdict.flags()).containsExactly(Flag.THREAT);
        assertThat(verdict.waking().wake()).isTrue();
    }

    @Test
    void one_claim_that_data_are_out_is_answered_by_day() {
        Verdict verdict = opened(says(Read.sure(Label.BREACH, Harm.DATA), "all orders of acme are open to anybody"));
        assertThat(verdict.rule()).isEqualTo(RuleId.R11);
        assertThat(verdict.level()).isEqualTo(Level.RIPPLE);
        assertThat(verdict.waking().wake()).isFalse();
    }

    @Test
    void a_press_item_that_names_us_wakes() {
        Mention item = press(says(Read.told(Label.NEWS, Harm.POISONED), "Eleven guests ill after supper at Acme"));
        assertThat(opened(item).waking().wake()).isTrue();
    }

    @Test
    void a_rumour_with_a_photo_is_a_rumour() {
        assertThat(opened(crowd(
                                Read.as(Label.RUMOUR).with(Attached.PHOTO),
                                "word is that the owners sold out, here is the contract"))
                        .rule())
                .isIn(RuleId.R17, RuleId.R18);
    }

    @Test
    void wages_that_were_not_paid_are_misconduct_and_with_the_slips_a_case_for_r12() {
        Read claim = Read.as(Label.MISCONDUCT).with(Witness.FIRST_HAND);
        assertThat(opened(crowd(claim, "six weeks without a cent for the season's crew"))
                        .rule())
                .isEqualTo(RuleId.R11);
        assertThat(new WhatPostsMeanTest()
                        .opened(crowd(
                                claim.with(Attached.DOCUMENT), "six weeks without a cent for the crew, here is proof"))
                        .rule())
                .isEqualTo(RuleId.R12);
    }

    @Test
    void a_colleague_who_takes_over_the_account_is_a_hijack() {
        Mention own = Scene.own("own", "Nine years, and out by text message. This still works, enjoy", NOON)
                .withSays(Read.sure(Label.OWN_INSIDER, Harm.ORGANISATION).says());
        scene.ports.mentions().add(scene.watch.id(), List.of(own));
        new OpenSlips(scene.ports.mentions(), scene.ports.incidents())
                .open(
                        scene.seeing(NOON.plusSeconds(60)),
                        List.of(own),
                        new Position(NOON, ""),
                        Map.of(),
                        NOON.minusSeconds(60),
                        false);
        Verdict verdict = scene.open().getFirst().verdict();
        assertThat(verdict.rule()).isEqualTo(RuleId.R02);
        assertThat(verdict.waking().wake()).isTrue();
    }

    @Test
    void what_is_said_of_another_company_is_watched() {
        assertThat(opened(crowd(
                                Read.as(Label.OTHER_COMPANY).with(About.OTHER),
                                "glad that acme is not like them, what a scandal over there"))
                        .rule())
                .isEqualTo(RuleId.R22);
    }

    private static Mention says(Read read, String text) {
        return Scene.post("p" + text.hashCode(), text, NOON, 0.5).withSays(read.says());
    }

    private static List<Mention> crowd(Read read, String text) {
        List<Mention> posts = new ArrayList<>();
        for (Mention post : Scene.posts(CROWD, 0.9, text)) {
            posts.add(post.withSays(read.says()));
        }
        return posts;
    }

    private static Mention press(Mention post) {
        return new Mention(
                post.id(),
                post.at(),
                post.receivedAt(),
                post.author(),
                post.text(),
                post.lang(),
                post.url(),
                post.engagement(),
                post.replyTo(),
                false,
                true,
                post.sentiment(),
                post.deletedAt(),
                post.standsFor(),
                post.says());
    }

    private Verdict opened(Mention post) {
        return opened(List.of(post));
    }

    private Verdict opened(List<Mention> posts) {
        scene.open(scene.tallied(posts), scene.seeing(NOON.plus(Duration.ofMinutes(1))));
        return scene.open().getFirst().verdict();
    }
}
