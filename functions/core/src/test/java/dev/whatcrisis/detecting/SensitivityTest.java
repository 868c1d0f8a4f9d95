// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.detecting.Loop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.Tuning;
import dev.whatcrisis.watch.Tuning.Answer;
import dev.whatcrisis.watch.Tuning.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A watch may be made calmer by a proposal; whom people at risk, an account or data wake is the same, at the same minute. */
class SensitivityTest {
    private static final Instant NIGHT = MONDAY.plus(Duration.ofDays(15)).plus(Duration.ofHours(23));

    @Test
    void people_at_risk_wake_whatever_is_chosen() {
        sameUnderEach(RuleId.R01, loop -> loop.hurt(NIGHT));
    }

    @Test
    void an_account_in_other_hands_wakes_whatever_is_chosen() {
        sameUnderEach(RuleId.R02, five("the acme account was hacked, do not click the coin link number "));
    }

    @Test
    void data_that_is_out_wakes_whatever_is_chosen() {
        sameUnderEach(RuleId.R03, five("acme has a data breach, customer passwords leaked, see list number "));
    }

    /** Five calm people, one a minute. */
    private static Consumer<Loop> five(String text) {
        return loop -> {
            for (int i = 0; i < 5; i++) {
                loop.plain(NIGHT.plusSeconds(60L * i), text + i);
            }
        };
    }

    private static void sameUnderEach(RuleId rule, Consumer<Loop> story) {
        List<List<Alert>> sent = Arrays.stream(Sensitivity.values())
                .map(sensitivity -> sent(sensitivity, rule, story))
                .toList();

        assertThat(sent.getFirst()).anyMatch(Alert::wakes);
        assertThat(sent).allSatisfy(one -> assertThat(one).isEqualTo(sent.getFirst()));
    }

    private static List<Alert> sent(Sensitivity to, RuleId rule, Consumer<Loop> story) {
        Loop loop = Loop.inMemory();
        loop.watch = loop.watch.with(new Tuning(
                "calm-3-1", Answer.ACCEPTED, loop.watch.sensitivity(), to, Reason.NOT_WORTH_IT, 3, "ada", MONDAY));
        loop.now = NIGHT;
        story.accept(loop);
        loop.until(NIGHT.plus(Duration.ofHours(1)));
        assertThat(loop.incidents())
                .extracting(incident -> incident.verdict().rule())
                .containsExactly(rule);
        return List.copyOf(loop.sent);
    }
}
