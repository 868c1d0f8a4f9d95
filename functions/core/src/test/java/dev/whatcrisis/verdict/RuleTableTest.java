// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.Evidence.E0;
import static dev.whatcrisis.crisis.Evidence.E1;
import static dev.whatcrisis.crisis.Evidence.E2;
import static dev.whatcrisis.crisis.Evidence.E3;
import static dev.whatcrisis.crisis.Level.SQUALL;
import static dev.whatcrisis.crisis.Level.STORM;
import static dev.whatcrisis.crisis.Level.WHAT_CRISIS;
import static dev.whatcrisis.crisis.RuleId.*;
import static dev.whatcrisis.verdict.CaseBuilder.a;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.crisis.RuleId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTableTest {

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(R01, a(CrisisType.SAFETY).with(E0)),
                arguments(R01, a(CrisisType.COMPLAINT).with(E0).with(Flag.THREAT)),
                arguments(R01, a(CrisisType.RUMOUR).with(E0).with(Flag.DOXXING)),
                arguments(
                        R01, a(CrisisType.UNKNOWN).with(E0).with(Flag.SELF_HARM).blind(true)),
                arguments(R01, a(CrisisType.SAFETY_MISUSE).with(E2).with(WHAT_CRISIS)),
                arguments(R01, a(CrisisType.PRODUCT_FAILURE).with(Flag.SAFETY)),
                arguments(R01, a(CrisisType.RUMOUR).with(E2).with(Flag.SAFETY)),
                arguments(R01, a(CrisisType.SAFETY).with(E0).with(WHAT_CRISIS).authors(2)),
                arguments(R01, a(CrisisType.COMPLAINT).with(E0).with(Flag.SAFETY)),
                arguments(R17, a(CrisisType.RUMOUR).with(E0).with(Flag.SAFETY)),
                arguments(R11, a(CrisisType.HIJACK).with(E0)),
                arguments(R11, a(CrisisType.BREACH).with(E0)),
                arguments(R02, a(CrisisType.HIJACK)),
                arguments(R02, a(CrisisType.OWN_SLIP_OFFENSIVE).with(E3).with(Flag.HIJACK)),
                arguments(R03, a(CrisisType.BREACH)),
                arguments(R03, a(CrisisType.SERVICE_FAILURE).with(Flag.BREACH)),
                arguments(R04, a(CrisisType.LEGAL).with(E0)),
                arguments(R04, a(CrisisType.COMPLAINT).with(Flag.MINOR_OR_VULNERABLE)),
                arguments(R05, a(CrisisType.OWN_SLIP_OFFENSIVE).with(WHAT_CRISIS)),
                arguments(R06, a(CrisisType.OWN_SLIP_HARMLESS).with(WHAT_CRISIS)),
                arguments(R06, a(CrisisType.OWN_SLIP_HARMLESS)),
                arguments(R07, a(CrisisType.OWN_SLIP_HARMLESS).with(SQUALL)),
                arguments(R08, a(CrisisType.CAMPAIGN_BACKFIRE).with(STORM)),
                arguments(R08, a(CrisisType.CAMPAIGN_BACKFIRE).with(Meant.FALSE)),
                arguments(R08, a(CrisisType.CAMPAIGN_BACKFIRE).with(Flag.IDENTITY)),
                arguments(
                        R15, a(CrisisType.CAMPAIGN_BACKFIRE).with(Flag.IDENTITY).with(Meant.FALSE)),
                arguments(R09, a(CrisisType.PRODUCT_FAILURE)),
                arguments(R09, a(CrisisType.SERVICE_FAILURE).with(WHAT_CRISIS).with(Phase.DECAY)),
                arguments(
                        R09,
                        a(CrisisType.PRODUCT_FAILURE)
                                .with(WHAT_CRISIS)
                                .with(Phase.GROWTH)
                                .incidentOpen()),
                arguments(R10, a(CrisisType.SERVICE_FAILURE).with(SQUALL)),
                arguments(R10, a(CrisisType.PRODUCT_IMAGE_ERROR).with(STORM)),
                arguments(R11, a(CrisisType.COMPLAINT)),
                arguments(R11, a(CrisisType.PRODUCT_FAILURE).with(E0).with(STORM)),
                arguments(R12, a(CrisisType.STAFF_MISCONDUCT).with(E2)),
                arguments(R12, a(CrisisType.COMPLAINT).with(Flag.VIOLENCE_VIDEO)),
                arguments(R11, a(CrisisType.STAFF_MISCONDUCT)),
                arguments(R11, a(CrisisType.STAFF_VIOLENCE).with(E0).with(STORM)),
                arguments(R13, a(CrisisType.LEADERSHIP)),
                arguments(R14, a(CrisisType.VALUES).with(Meant.TRUE)),
                arguments(R14, a(CrisisType.VALUES)),
                arguments(R15, a(CrisisType.VALUES).with(Meant.FALSE)),
                arguments(R16, a(CrisisType.TASTE)),
                arguments(R16, a(CrisisType.TASTE_IDENTITY).with(STORM)),
                arguments(R17, a(CrisisType.RUMOUR).with(WHAT_CRISIS)),
                arguments(R17, a(CrisisType.RUMOUR).with(E2)),
                arguments(R17, a(CrisisType.RUMOUR).with(E3).with(WHAT_CRISIS)),
                arguments(R18, a(CrisisType.RUMOUR).with(E2).press(1)),
                arguments(R18, a(CrisisType.RUMOUR).with(SQUALL)),
                arguments(R18, a(CrisisType.RUMOUR).press(1)),
                arguments(R19, a(CrisisType.JOKE).with(STORM)),
                arguments(R20, a(CrisisType.BRIGADE)),
                arguments(R20, a(CrisisType.JOKE).with(Flag.PERSON)),
                arguments(R21, a(CrisisType.VICTIM)),
                arguments(R22, a(CrisisType.COMPETITOR)),
                arguments(R23, a(CrisisType.POSITIVE).with(STORM)),
                arguments(R24, a(CrisisType.HOMONYM).with(STORM)),
                arguments(R24, a(CrisisType.UNKNOWN).with(WHAT_CRISIS)),
                arguments(R24, a(CrisisType.COMPLAINT).with(WHAT_CRISIS)),
                arguments(R25, a(CrisisType.PRODUCT_FAILURE).with(Phase.DECAY).settled()),
                arguments(R09, a(CrisisType.PRODUCT_FAILURE).with(Phase.DECAY)),
                arguments(R26, a(CrisisType.OWN_SLIP_OFFENSIVE).with(Phase.TAIL)),
                arguments(R01, a(CrisisType.SAFETY).with(Phase.DECAY).settled()),
                arguments(R05, a(CrisisType.OWN_SLIP_HARMLESS).again()),
                arguments(R10, a(CrisisType.PRODUCT_FAILURE).again()),
                arguments(R10, a(CrisisType.VICTIM).with(E0).again()),
                arguments(R16, a(CrisisType.TASTE).again()),
                arguments(R11, a(CrisisType.COMPLAINT).again()),
                arguments(R28, a(CrisisType.UNKNOWN)),
                arguments(R01, a(CrisisType.SAFETY).with(E3).blind(false)),
                arguments(R02, a(CrisisType.HIJACK).with(E1).blind(true)),
                arguments(R05, a(CrisisType.OWN_SLIP_OFFENSIVE).blind(true)),
                arguments(
                        R10,
                        a(CrisisType.SERVICE_FAILURE)
                                .with(SQUALL)
                                .with(Flag.MARKET)
                                .blind(true)),
                arguments(R28, a(CrisisType.SERVICE_FAILURE).with(STORM).blind(true)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_first_rule_that_matches_decides(RuleId expected, CaseBuilder given) {
        assertThat(given.judged().rule()).isEqualTo(expected);
    }

    @Test
    void every_number_has_one_row() {
        assertThat(RuleBook.inOrder()).extracting(Rule::id).containsExactlyInAnyOrder(RuleId.values());
        assertThat(RuleId.values())
                .allSatisfy(id -> assertThat(RuleBook.rule(id).id()).isEqualTo(id));
    }

    @Test
    void people_an_account_and_private_data_cannot_wait() {
        assertThat(RuleBook.inOrder().filter(Rule::cannotWait).map(Rule::id)).containsExactly(R01, R02, R03);
    }
}
