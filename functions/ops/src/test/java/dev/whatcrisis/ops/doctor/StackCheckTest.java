// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.local.doctor.Finding.Outcome;
import dev.whatcrisis.ops.Stacks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackCheckTest {
    @ParameterizedTest
    @CsvSource({
        "CREATE_COMPLETE,OK",
        "UPDATE_COMPLETE,OK",
        "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,WARN",
        "UPDATE_ROLLBACK_COMPLETE,WARN",
        "ROLLBACK_COMPLETE,FAIL",
        "UPDATE_ROLLBACK_FAILED,FAIL",
        "DELETE_FAILED,FAIL"
    })
    void each_status_says_whether_it_stands(String status, Outcome outcome) {
        List<Finding> findings = StackCheck.judge(Stacks.whole(status, Map.of()));

        assertThat(findings).hasSize(2);
        assertThat(findings.getFirst().line()).isEqualTo("ok    account: 123456789012, region eu-west-1");
        assertThat(findings.getLast().outcome()).isEqualTo(outcome);
        assertThat(findings.getLast().found()).contains(status);
    }

    @Test
    void a_stack_of_another_template_fails_with_what_it_does_not_say() {
        assertThat(StackCheck.judge(Stacks.of("CREATE_COMPLETE", Map.of("Url", "https://acme.example"), Map.of())))
                .filteredOn(Finding::failed)
                .singleElement()
                .matches(f -> f.found().contains("its TableName, BusName"));
    }
}
