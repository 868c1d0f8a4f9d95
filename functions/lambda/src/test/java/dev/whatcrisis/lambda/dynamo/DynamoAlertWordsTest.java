// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static dev.whatcrisis.alert.SampleAlerts.ACME;
import static dev.whatcrisis.alert.SampleAlerts.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.mention.MentionStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an alert says may quote posts, so it goes when their texts go; that it was said stays known. */
class DynamoAlertWordsTest {
    private static final Alert ALERT = SampleAlerts.alert(ACME, "acme-1/ana/sms", "acme-1", "ana", true, DUE);
    private static final Instant UNTIL = DUE.plusSeconds(60);

    private final LocalTable table = LocalTable.create();
    private final AlertLog log = table.stores().ports().alerts();

    @Test
    void nothing_that_holds_words_lives_longer_than_texts() {
        log.due(ALERT);
        assertWordsExpire();
        log.claim(ALERT.id(), "one", DUE, UNTIL);
        assertWordsExpire();
        log.withdraw(ALERT.id());
        assertWordsExpire();
        log.sent(ALERT.id(), DUE);
        assertWordsExpire();
    }

    @Test
    void until_then_they_are_part_of_the_alert() {
        log.due(ALERT);

        assertThat(log.pending(ACME, DUE)).containsExactly(ALERT);
        assertThat(log.claim(ALERT.id(), "one", DUE, UNTIL))
                .hasValueSatisfying(claimed -> assertThat(claimed.message()).isEqualTo(ALERT.message()));
        log.sent(ALERT.id(), DUE);
        assertThat(log.latest(ACME, 5)).extracting(Alert::message).containsExactly(ALERT.message());
    }

    @Test
    void what_was_said_is_known_without_its_words() {
        log.due(ALERT);
        log.claim(ALERT.id(), "one", DUE, UNTIL);
        log.sent(ALERT.id(), DUE);
        forgetWords();

        Alert left =
                ALERT.claimed("one", DUE).with(new Alert.Progress.Sent(DUE)).with(new Message("", ""));
        assertThat(log.of("acme-1")).containsExactly(left);
        assertThat(log.wakes("ana", DUE)).containsExactly(left);
        assertThat(log.due(ALERT)).isFalse();
    }

    @Test
    void what_has_no_words_any_more_is_not_sent() {
        log.due(ALERT);
        forgetWords();

        assertThat(log.pending(ACME, UNTIL)).isEmpty();
        assertThat(log.claim(ALERT.id(), "one", DUE, UNTIL)).isEmpty();
    }

    @Test
    void nor_what_is_due_for_so_long_while_dynamo_has_not_removed_them_yet() {
        log.due(ALERT);
        Instant late = DUE.plus(MentionStore.TEXT_LIFE);

        assertThat(log.pending(ACME, late)).isEmpty();
        assertThat(log.claim(ALERT.id(), "one", late, late.plusSeconds(60))).isEmpty();
    }

    private void assertWordsExpire() {
        List<Map<String, AttributeValue>> worded = items().stream()
                .filter(item -> item.toString().contains(ALERT.message().body()))
                .toList();
        assertThat(worded)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(
                                Long.parseLong(item.get("expires").n()))
                        .isLessThanOrEqualTo(DUE.plus(MentionStore.TEXT_LIFE).getEpochSecond()));
    }

    private void forgetWords() {
        try (DynamoDbClient client = table.client()) {
            client.deleteItem(delete -> delete.tableName(table.table())
                    .key(Map.of(
                            "pk", AttributeValue.fromS("alert " + ALERT.id()),
                            "sk", AttributeValue.fromS("message"))));
        }
    }

    private List<Map<String, AttributeValue>> items() {
        try (DynamoDbClient client = table.client()) {
            return client.scan(scan -> scan.tableName(table.table())).items();
        }
    }
}
