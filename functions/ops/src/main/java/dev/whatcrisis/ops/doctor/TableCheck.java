// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Whether everything that is kept is kept, is backed up, and goes when its time has come. */
final class TableCheck {
    static final String ABOUT = "table";
    private static final String INDEX = "received";
    private static final String EXPIRES = "expires";
    private static final String DEPLOY =
            "deploy again; a table that was changed or restored by hand is mended by hand: see docs/deploy.md, \"Go back to an"
                    + " earlier minute\"";

    private TableCheck() {}

    /**
     * A table and its index.
     *
     * @param index empty when there is no index
     * @param bytes as DynamoDB counted them within the last six hours
     */
    record State(TableStatus table, Optional<IndexStatus> index, long bytes) {}

    static void look(Look look, DynamoDbClient client, String table) {
        look.at(ABOUT, () -> stands(read(client, table)));
        look.at(
                "table, expiry",
                () -> List.of(forgets(
                        client.describeTimeToLive(ask -> ask.tableName(table)).timeToLiveDescription())));
        look.at(
                "table, backups",
                () -> List.of(backedUp(client.describeContinuousBackups(ask -> ask.tableName(table))
                        .continuousBackupsDescription()
                        .pointInTimeRecoveryDescription()
                        .pointInTimeRecoveryStatus())));
        look.at(
                "table, protection",
                () -> List.of(kept(Boolean.TRUE.equals(client.describeTable(ask -> ask.tableName(table))
                        .table()
                        .deletionProtectionEnabled()))));
    }

    private static State read(DynamoDbClient client, String table) {
        TableDescription found =
                client.describeTable(ask -> ask.tableName(table)).table();
        return new State(
                found.tableStatus(),
                found.globalSecondaryIndexes().stream()
                        .filter(index -> INDEX.equals(index.indexName()))
                        .map(index -> index.indexStatus())
                        .findFirst(),
                Optional.ofNullable(found.tableSizeBytes()).orElse(0L));
    }

    static List<Finding> stands(State state) {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                switch (state.table()) {
                    case ACTIVE -> Finding.ok(ABOUT, String.format(Locale.ROOT, "holds %.1f MB", state.bytes() / 1e6));
                    case CREATING, UPDATING ->
                        Finding.warn(ABOUT, "it is being changed right now: " + state.table(), "wait, then ask again");
                    default ->
                        Finding.fail(
                                ABOUT,
                                "it cannot be used: " + state.table(),
                                "look at it in the AWS console; it can be restored to any minute of the last 35 days");
                });
        if (state.index().isEmpty()) {
            findings.add(
                    Finding.fail(ABOUT, "its index \"" + INDEX + "\" is missing, so new posts are not seen", DEPLOY));
        } else if (state.index().get() != IndexStatus.ACTIVE) {
            findings.add(Finding.warn(
                    ABOUT, "its index \"" + INDEX + "\" is " + state.index().get(), "wait, then ask again"));
        }
        return findings;
    }

    static Finding forgets(TimeToLiveDescription expiry) {
        boolean on = expiry.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                || expiry.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
        return on && EXPIRES.equals(expiry.attributeName())
                ? Finding.ok("table, expiry", "texts and names go when their time has come")
                : Finding.warn(
                        "table, expiry",
                        "it is off, so texts and names stay stored after the page stops showing them",
                        DEPLOY);
    }

    static Finding kept(boolean protection) {
        return protection
                ? Finding.ok("table, protection", "nobody can delete it by a slip of the hand")
                : Finding.warn(
                        "table, protection",
                        "it can be deleted by a slip of the hand",
                        "aws dynamodb update-table --deletion-protection-enabled --table-name and its name");
    }

    static Finding backedUp(PointInTimeRecoveryStatus status) {
        return status == PointInTimeRecoveryStatus.ENABLED
                ? Finding.ok("table, backups", "it can be restored to any minute of the last 35 days")
                : Finding.warn("table, backups", "there are none: what is lost stays lost", DEPLOY);
    }
}
