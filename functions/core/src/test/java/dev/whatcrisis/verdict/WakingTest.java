// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.verdict.CaseBuilder.a;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.AtRisk;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.verdict.Waking.Basis;
import dev.whatcrisis.words.English;
import dev.whatcrisis.words.Fact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WakingTest {

    @Test
    void one_post_that_announces_violence_a_suicide_or_where_somebody_lives_wakes() {
        for (Flag flag : new Flag[] {Flag.THREAT, Flag.SELF_HARM, Flag.DOXXING}) {
            Verdict verdict = a(CrisisType.UNKNOWN).with(Evidence.E0).with(flag).judged();
            assertThat(verdict.rule()).isEqualTo(RuleId.R01);
            assertThat(verdict.waking())
                    .isEqualTo(new Waking(
                            true, Basis.ALWAYS, Fact.of("waking.always").with("rule", RuleId.R01)));
            assertThat(wakes(a(CrisisType.UNKNOWN).with(flag).with(AtRisk.NOBODY)))
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "{0} people, {1}, shown {2}, vulnerable {3}, {4} press: wakes {5}")
    @CsvSource({
        "1, FIRST_HAND, true,  false, 0, true",
        "1, WITNESSED,  true,  false, 0, true",
        "1, HEARSAY,    true,  false, 0, false",
        "1, NONE,       true,  true,  0, false",
        "1, ,           true,  false, 0, true",
        "1, FIRST_HAND, false, true,  0, true",
        "1, HEARSAY,    false, true,  0, false",
        "1, FIRST_HAND, false, false, 0, false",
        "2, FIRST_HAND, false, false, 0, false",
        "3, HEARSAY,    false, false, 0, true",
        "1, HEARSAY,    true,  false, 1, true",
        "1, HEARSAY,    false, false, 1, false",
    })
    void harm_wakes_when_it_is_shown_or_somebody_is_helpless_or_three_people_say_it(
            int people, @Nullable Witness witness, boolean shown, boolean vulnerable, int press, boolean wakes) {
        AtRisk atRisk = new AtRisk(people, Optional.ofNullable(witness), shown, vulnerable);
        CaseBuilder given = a(CrisisType.SAFETY).with(Evidence.E0).with(atRisk).press(press);
        assertThat(given.judged().rule()).isEqualTo(RuleId.R01);
        assertThat(wakes(given)).isEqualTo(wakes);
        assertThat(wakes(a(CrisisType.COMPLAINT)
                        .with(Evidence.E0)
                        .with(Flag.SAFETY)
                        .with(atRisk)
                        .press(press)))
                .isEqualTo(wakes);
    }

    @Test
    void a_claim_of_harm_that_is_not_supported_is_held_until_the_morning() {
        Verdict held = a(CrisisType.SAFETY).with(Evidence.E0).judged();
        assertThat(held.level()).isEqualTo(Level.SQUALL);
        assertThat(held.waking().wake()).isFalse();
        assertThat(held.waking().basis()).isEqualTo(Basis.IF);
        assertThat(English.say(held.waking().reason())).contains("fewer than 3 people say it clearly");
        assertThat(English.say(held.wouldChange()))
                .anyMatch(change -> change.endsWith("or the press: somebody is woken"));
    }

    @Test
    void a_photo_that_nobody_was_near_is_no_storm_by_itself() {
        Verdict held = a(CrisisType.SAFETY)
                .with(Evidence.E2)
                .with(new AtRisk(1, Optional.of(Witness.HEARSAY), true, false))
                .judged();
        assertThat(held.level()).isEqualTo(Level.SQUALL);
        assertThat(a(CrisisType.SAFETY).with(Evidence.E2).judged().level()).isEqualTo(Level.STORM);
    }

    @Test
    void an_offensive_own_post_wakes_only_while_it_is_online() {
        Waking online =
                a(CrisisType.OWN_SLIP_OFFENSIVE).with(Flag.OWN_LIVE).judged().waking();
        Waking deleted = a(CrisisType.OWN_SLIP_OFFENSIVE).judged().waking();
        assertThat(online.wake()).isTrue();
        assertThat(English.say(online.reason())).isEqualTo("the own post is still online (R05)");
        assertThat(deleted.wake()).isFalse();
        assertThat(deleted.basis()).isEqualTo(Basis.IF);
    }

    @Test
    void a_harmless_slip_wakes_only_while_something_private_is_online() {
        assertThat(wakes(a(CrisisType.OWN_SLIP_HARMLESS).with(Flag.OWN_LIVE))).isFalse();
        assertThat(wakes(a(CrisisType.OWN_SLIP_HARMLESS).with(Flag.COMPROMISING)))
                .isFalse();
        assertThat(wakes(a(CrisisType.OWN_SLIP_HARMLESS).with(Flag.OWN_LIVE, Flag.COMPROMISING)))
                .isTrue();
    }

    @Test
    void a_matter_for_lawyers_waits_for_the_day_unless_the_own_post_is_online() {
        assertThat(wakes(a(CrisisType.LEGAL))).isFalse();
        assertThat(wakes(a(CrisisType.LEGAL).with(Flag.OWN_LIVE))).isTrue();
    }

    @Test
    void a_video_of_staff_wakes_from_a_squall_on() {
        assertThat(wakes(a(CrisisType.STAFF_MISCONDUCT).with(Evidence.E2))).isFalse();
        assertThat(wakes(a(CrisisType.STAFF_MISCONDUCT).with(Evidence.E2).with(Level.SQUALL)))
                .isTrue();
    }

    @Test
    void a_rumour_wakes_when_it_touches_safety_or_a_share_price() {
        assertThat(wakes(a(CrisisType.RUMOUR).with(Level.STORM))).isFalse();
        assertThat(wakes(a(CrisisType.RUMOUR).with(Level.SQUALL).with(Flag.SAFETY)))
                .isTrue();
        assertThat(wakes(a(CrisisType.RUMOUR).with(Level.SQUALL).with(Flag.MARKET)))
                .isTrue();
    }

    @Test
    void a_blind_watch_wakes_only_during_an_incident() {
        assertThat(wakes(a(CrisisType.UNKNOWN).blind(false))).isFalse();
        assertThat(wakes(a(CrisisType.UNKNOWN).blind(true))).isTrue();
    }

    @Test
    void an_open_incident_of_unknown_kind_does_not_wake_by_itself() {
        assertThat(wakes(a(CrisisType.UNKNOWN).with(Level.STORM).incidentOpen()))
                .isFalse();
    }

    @Test
    void a_storm_that_doubles_wakes_when_something_useful_can_be_done() {
        Waking waking = failure(Level.STORM).formula(0.5, true, 0.7).judged().waking();
        assertThat(waking.wake()).isTrue();
        assertThat(waking.basis()).isEqualTo(Basis.FORMULA);
        assertThat(English.say(waking.reason())).contains("50 %");
    }

    @Test
    void the_formula_needs_all_four() {
        assertThat(wakes(failure(Level.SQUALL).formula(0.9, true, 1))).isFalse();
        assertThat(wakes(failure(Level.STORM).formula(0.49, true, 1))).isFalse();
        assertThat(wakes(failure(Level.STORM).formula(0.9, false, 1))).isFalse();
        assertThat(wakes(failure(Level.STORM).formula(0.9, true, 0.69))).isFalse();
        assertThat(wakes(failure(Level.STORM))).isFalse();
    }

    @Test
    void what_the_formula_lacks_is_said_with_numbers() {
        Waking waking = failure(Level.SQUALL).formula(0.3, true, 0.4).judged().waking();
        assertThat(English.say(waking.reason()))
                .contains("it is a Squall, not a Storm")
                .contains("with only 30 %")
                .contains("only 40 %")
                .doesNotContain("useful");
    }

    @Test
    void values_never_wake_however_likely_they_double() {
        Waking waking = a(CrisisType.VALUES)
                .with(Level.STORM)
                .formula(1, true, 1)
                .judged()
                .waking();
        assertThat(waking.wake()).isFalse();
        assertThat(waking.basis()).isEqualTo(Basis.NEVER);
    }

    private static CaseBuilder failure(Level level) {
        return a(CrisisType.SERVICE_FAILURE).with(level);
    }

    private static boolean wakes(CaseBuilder given) {
        return given.judged().waking().wake();
    }
}
