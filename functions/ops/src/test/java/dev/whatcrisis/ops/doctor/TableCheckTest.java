// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.local.doctor.Finding.Outcome;
import dev.whatcrisis.ops.doctor.TableCheck.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

class TableCheckTest {
    @ParameterizedTest
    @CsvSource({"ACTIVE,OK", "UPDATING,WARN", "ARCHIVED,FAIL", "INACCESSIBLE_ENCRYPTION_CREDENTIALS,FAIL"})
    void each_status_says_whether_it_can_be_used(TableStatus status, Outcome outcome) {
        assertThat(TableCheck.stands(new State(status, Optional.of(IndexStatus.ACTIVE), 1_500_000)))
                .singleElement()
                .matches(f -> f.outcome() == outcome);
    }

    @Test
    void a_missing_index_fails_and_a_growing_one_is_waited_for() {
        assertThat(TableCheck.stands(new State(TableStatus.ACTIVE, Optional.empty(), 0)))
                .anyMatch(f -> f.failed() && f.found().contains("\"received\" is missing"));
        assertThat(TableCheck.stands(new State(TableStatus.ACTIVE, Optional.of(IndexStatus.CREATING), 0)))
                .anyMatch(f -> f.outcome() == Outcome.WARN && f.todo().startsWith("wait"));
    }

    @ParameterizedTest
    @CsvSource({"ENABLED,expires,OK", "ENABLING,expires,OK", "ENABLED,ttl,WARN", "DISABLED,,WARN"})
    void texts_go_only_when_expiry_is_on_for_the_right_attribute(String status, String attribute, Outcome outcome) {
        TimeToLiveDescription expiry = TimeToLiveDescription.builder()
                .timeToLiveStatus(status)
                .attributeName(attribute)
                .build();

        assertThat(TableCheck.forgets(expiry).outcome()).isEqualTo(outcome);
    }

    @Test
    void no_backups_are_told() {
        Finding off = TableCheck.backedUp(PointInTimeRecoveryStatus.DISABLED);

        assertThat(off.line()).startsWith("warn  table, backups: there are none");
        assertThat(TableCheck.backedUp(PointInTimeRecoveryStatus.ENABLED).outcome())
                .isEqualTo(Outcome.OK);
    }
}
