// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.local.doctor.Finding.Outcome;
import dev.whatcrisis.ops.People;
import dev.whatcrisis.watch.Roster;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextChecksTest {
    private static final Roster BOTH =
            People.roster(People.withPhone("lea", People.PHONE), People.withPhone("bob", "+33687654321"));

    @Test
    void in_the_sandbox_a_number_that_is_not_verified_fails_without_being_shown() {
        List<Finding> findings = SandboxCheck.inside(Set.of(People.PHONE), BOTH);

        assertThat(findings).extracting(Finding::outcome).containsExactly(Outcome.WARN, Outcome.FAIL);
        assertThat(findings.getFirst().found()).contains("ten at most");
        assertThat(findings.getLast().found()).contains("the number of bob");
        assertThat(findings).extracting(Finding::line).noneMatch(line -> line.contains("+33"));
    }

    @ParameterizedTest
    @CsvSource({"1.00,0.70,0.50,FAIL,0", "1.00,0,0.50,WARN,2", "50,10,0.50,OK,80", "1,1.20,0.05,FAIL,0"})
    void money_is_told_in_texts(BigDecimal limit, BigDecimal spent, BigDecimal maxPrice, Outcome outcome, int texts) {
        Finding finding = SpendCheck.judge(limit, spent, maxPrice);

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.found()).contains("for at least " + texts + " texts");
    }

    @Test
    void the_limit_and_what_is_left_are_dollars() {
        assertThat(SpendCheck.judge(new BigDecimal("1"), new BigDecimal("0.4"), new BigDecimal("0.5"))
                        .found())
                .startsWith("0.60 of 1.00 US dollars are left this month");
    }

    @Test
    void who_has_answered_stop_gets_no_text() {
        assertThat(OptOutCheck.judge(BOTH, People.PHONE::equals))
                .singleElement()
                .matches(f -> f.failed() && f.found().startsWith("lea has answered STOP"));
        assertThat(OptOutCheck.judge(People.roster(People.withMail("lea")), phone -> true))
                .isEmpty();
    }
}
