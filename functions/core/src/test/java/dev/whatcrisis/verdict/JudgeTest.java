// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.verdict.CaseBuilder.a;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Action;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.English;
import org.junit.jupiter.api.Test;

class JudgeTest {

    @Test
    void what_it_was_about_is_no_reason_for_its_end() {
        assertThat(English.say(a(CrisisType.OWN_SLIP_HARMLESS)
                        .with(Flag.COMPROMISING)
                        .with(Phase.DECAY)
                        .settled()
                        .judged()
                        .reason()))
                .isEqualTo("Why: the numbers are low, no question is open and the repair is done (R25).");
    }

    @Test
    void what_happened_before_makes_no_count_stronger_that_a_blind_watch_saw() {
        CaseBuilder victim = a(CrisisType.VICTIM).with(Level.RIPPLE).again();

        assertThat(Judge.judge(victim.build()).level()).isEqualTo(Level.SQUALL);
        assertThat(Judge.judge(victim.blind(false).build()).level()).isEqualTo(Level.RIPPLE);
    }

    @Test
    void the_reason_names_the_rule_and_the_inputs() {
        assertThat(English.say(a(CrisisType.OWN_SLIP_OFFENSIVE)
                        .with(Flag.OWN_LIVE)
                        .judged()
                        .reason()))
                .isEqualTo("Why: the own post is offensive and still online (R05).");
        assertThat(English.say(a(CrisisType.PRODUCT_FAILURE)
                        .with(Evidence.E2)
                        .with(Level.STORM)
                        .judged()
                        .reason()))
                .isEqualTo("Why: a product failed, there is a photo, video or document and it is a Storm (R10).");
        assertThat(English.say(a(CrisisType.STAFF_MISCONDUCT).judged().reason()))
                .isEqualTo("Why: staff behaved badly and several people say so independently (R11).");
    }

    @Test
    void a_repetition_is_said_and_answered_one_notch_stronger() {
        Verdict verdict = a(CrisisType.TASTE).again().judged();
        assertThat(verdict.rule()).isEqualTo(RuleId.R16);
        assertThat(verdict.level()).isEqualTo(Level.SQUALL);
        assertThat(verdict.skeletons()).containsExactly(Skeleton.K2, Skeleton.K4);
        assertThat(RuleTexts.of(verdict, Language.EN).donts())
                .hasSizeLessThanOrEqualTo(3)
                .first()
                .asString()
                .contains("again, sorry");
        assertThat(English.say(verdict.reason())).contains("one notch stronger than R16, because it happened before");
    }

    @Test
    void a_repeated_slip_keeps_its_type_and_takes_the_stronger_rule() {
        Verdict verdict = a(CrisisType.OWN_SLIP_HARMLESS).again().judged();
        assertThat(verdict.type()).isEqualTo(CrisisType.OWN_SLIP_HARMLESS);
        assertThat(verdict.rule()).isEqualTo(RuleId.R05);
        assertThat(verdict.skeletons()).containsExactly(Skeleton.K2);
    }

    @Test
    void a_campaign_that_backfires_is_acknowledged_only_from_a_squall_on() {
        assertThat(a(CrisisType.CAMPAIGN_BACKFIRE).judged().actions()).containsExactly(Action.ANSWER);
        assertThat(a(CrisisType.CAMPAIGN_BACKFIRE).with(Level.SQUALL).judged().actions())
                .containsExactlyInAnyOrder(Action.ANSWER, Action.ACKNOWLEDGE);
    }

    @Test
    void praise_and_jokes_are_what_crisis_however_loud() {
        assertThat(a(CrisisType.POSITIVE).with(Level.STORM).judged().level()).isEqualTo(Level.WHAT_CRISIS);
        assertThat(a(CrisisType.JOKE).with(Level.STORM).judged().level()).isEqualTo(Level.WHAT_CRISIS);
    }

    @Test
    void what_crisis_is_never_said_over_safety_a_person_or_a_blind_watch() {
        Level nothing = Level.WHAT_CRISIS;
        assertThat(a(CrisisType.SAFETY).with(nothing).with(Evidence.E0).judged().level())
                .isEqualTo(Level.SQUALL);
        assertThat(a(CrisisType.COMPLAINT)
                        .with(nothing)
                        .with(Flag.PERSON)
                        .judged()
                        .level())
                .isEqualTo(Level.RIPPLE);
        assertThat(a(CrisisType.POSITIVE)
                        .with(nothing)
                        .with(Flag.PERSON)
                        .judged()
                        .level())
                .isEqualTo(Level.RIPPLE);
        assertThat(a(CrisisType.UNKNOWN).with(nothing).blind(false).judged().level())
                .isEqualTo(Level.RIPPLE);
    }

    @Test
    void an_urgent_rule_is_a_squall_and_with_a_photo_a_storm() {
        assertThat(a(CrisisType.SAFETY).with(Evidence.E1).judged().level()).isEqualTo(Level.SQUALL);
        assertThat(a(CrisisType.SAFETY).with(Evidence.E2).judged().level()).isEqualTo(Level.STORM);
    }

    @Test
    void one_claim_is_told_what_would_make_it_more_than_a_complaint() {
        assertThat(English.say(a(CrisisType.STAFF_VIOLENCE).judged().wouldChange()))
                .contains("a photo, video or document of it: acknowledge and apologise (R12)");
        assertThat(English.say(a(CrisisType.HIJACK).with(Evidence.E0).judged().wouldChange()))
                .contains("3 people who say so: take the account back (R02)");
    }

    @Test
    void what_would_change_it_has_numbers() {
        assertThat(English.say(a(CrisisType.OWN_SLIP_OFFENSIVE)
                        .with(Flag.OWN_LIVE)
                        .judged()
                        .wouldChange()))
                .contains("the post deleted and owned: nobody is woken");
        assertThat(English.say(a(CrisisType.COMPLAINT).authors(12).judged().wouldChange()))
                .contains("25 critical people within two hours (now 12)", "a first press item");
        assertThat(English.say(
                        a(CrisisType.TASTE).with(Level.SQUALL).press(1).judged().wouldChange()))
                .contains("a second newspaper", "a second platform on which it grows");
        assertThat(English.say(a(CrisisType.SERVICE_FAILURE)
                        .with(Level.STORM)
                        .formula(0.2, true, 1)
                        .judged()
                        .wouldChange()))
                .contains("at least 50 % that it doubles before 07:00: somebody is woken");
    }
}
