// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.lambda.dynamo.DynamoStores;
import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.ops.MotoStack;
import dev.whatcrisis.ops.aws.Output;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The recipe of docs/deploy.md for going back to an earlier minute, step by step, against moto. */
class RestoredTableTest {
    private static final String RESTORED = "whatcrisis-restored"; // as the recipe calls it
    private static final Watch WATCH = Watch.of(
            new WatchId("harbour"),
            "Harbour",
            ZoneId.of("UTC"),
            List.of(Query.parse("hackernews:harbour")),
            Instant.parse("2026-11-21T10:00:00Z"));

    private MotoStack stack;
    private DynamoDbClient dynamo;

    @BeforeEach
    void deploy() {
        stack = new MotoStack(Map.of("PageUrl", "http://127.0.0.1:1"));
        dynamo = stack.aws().dynamo();
        stack.ports().core().watches().save(WATCH);
        dynamo.updateContinuousBackups(backups -> backups.tableName(stack.output(Output.TABLE))
                .pointInTimeRecoverySpecification(on -> on.pointInTimeRecoveryEnabled(true)));
    }

    @AfterEach
    void remove() {
        stack.close();
    }

    @Test
    void a_restored_table_holds_what_was_there_and_the_doctor_says_what_it_lacks_until_it_lacks_nothing() {
        dynamo.restoreTableToPointInTime(restore -> restore.sourceTableName(stack.output(Output.TABLE))
                .targetTableName(RESTORED)
                .useLatestRestorableTime(true));

        assertThat(DynamoStores.of(dynamo, RESTORED).ports().watches().all())
                .singleElement()
                .satisfies(watch -> assertThat(watch.queries()).isEqualTo(WATCH.queries()));
        assertThat(lines())
                .anyMatch(line -> line.startsWith("warn  table, expiry:"))
                .anyMatch(line -> line.startsWith("warn  table, backups:"))
                .anyMatch(line -> line.startsWith("warn  table, protection:"));

        dynamo.updateTimeToLive(live -> live.tableName(RESTORED)
                .timeToLiveSpecification(on -> on.enabled(true).attributeName("expires")));
        dynamo.updateContinuousBackups(backups -> backups.tableName(RESTORED)
                .pointInTimeRecoverySpecification(on -> on.pointInTimeRecoveryEnabled(true)));
        dynamo.updateTable(table -> table.tableName(RESTORED).deletionProtectionEnabled(true));

        assertThat(lines()).hasSize(4).allMatch(line -> line.startsWith("ok "));
    }

    @Test
    void the_recipe_has_these_steps_in_this_order() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "deploy.md"));

        assertThat(page.substring(page.indexOf("## Go back to an earlier minute")))
                .containsSubsequence(
                        "aws dynamodb restore-table-to-point-in-time --source-table-name NAME --target-table-name "
                                + RESTORED,
                        "aws dynamodb wait table-exists --table-name " + RESTORED,
                        "aws dynamodb update-time-to-live --table-name " + RESTORED,
                        "Enabled=true,AttributeName=expires",
                        "aws dynamodb update-continuous-backups --table-name " + RESTORED,
                        "PointInTimeRecoveryEnabled=true",
                        "aws dynamodb update-table --table-name " + RESTORED + " --deletion-protection-enabled",
                        "sam deploy --config-file samconfig.mine.toml --parameter-overrides TableName=" + RESTORED,
                        "./whatcrisis doctor --aws");
    }

    private List<String> lines() {
        Look look = new Look();
        TableCheck.look(look, dynamo, RESTORED);
        return look.findings().stream().map(Finding::line).toList();
    }
}
