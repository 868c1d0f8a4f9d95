// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.local.doctor.Finding.Outcome;
import dev.whatcrisis.ops.doctor.FunctionCheck.Configured;
import dev.whatcrisis.ops.doctor.FunctionCheck.Day;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionCheckTest {
    private static final Configured FINE = new Configured("", "acme-CollectLogs-1X");

    @Test
    void a_day_without_errors_is_one_finding() {
        assertThat(judge(FINE, new Day(1440, 0, 0)))
                .extracting(Finding::line)
                .containsExactly("ok    function acme-collect: 1440 runs in the last day, none failed");
    }

    @Test
    void some_errors_are_told_and_mostly_errors_fail_with_the_log_to_look_at() {
        Finding some = judge(FINE, new Day(290, 3, 0)).getFirst();
        Finding most = judge(FINE, new Day(290, 200, 0)).getFirst();

        assertThat(some.outcome()).isEqualTo(Outcome.WARN);
        assertThat(some.found()).isEqualTo("3 of 290 runs of the last day failed");
        assertThat(some.todo()).contains("aws logs tail acme-CollectLogs-1X --since 1d");
        assertThat(most.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void throttles_name_the_limit_that_applies() {
        assertThat(judge(FINE, new Day(290, 0, 7)))
                .singleElement()
                .matches(f -> f.outcome() == Outcome.WARN)
                .matches(f -> f.found().contains("7 times") && f.todo().contains("concurrent executions"));
    }

    @Test
    void a_function_that_cannot_run_fails_with_the_reason_of_lambda() {
        assertThat(judge(new Configured("it cannot run: image is gone", ""), new Day(0, 0, 0)))
                .singleElement()
                .matches(f -> f.failed() && f.found().contains("image is gone"));
    }

    @Test
    void a_detector_that_does_not_run_fails() {
        assertThat(FunctionCheck.alive("function acme-detect", 10).outcome()).isEqualTo(Outcome.OK);
        assertThat(FunctionCheck.alive("function acme-detect", 0).line())
                .startsWith("fail  function acme-detect: it did not run in the last 10 minutes: nobody is watching");
    }

    private static List<Finding> judge(Configured found, Day day) {
        return FunctionCheck.judge("function acme-collect", found, day);
    }
}
