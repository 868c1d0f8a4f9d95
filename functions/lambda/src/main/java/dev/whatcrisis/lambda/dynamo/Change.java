// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** One write, which may have a condition; several of them happen together or not at all. */
sealed interface Change {
    /** Stores an item over what was there. */
    record Store(Item item, Condition condition) implements Change {}

    /** Changes attributes of an item, which is made when it is not there. */
    record Adjust(Key key, String expression, Map<String, AttributeValue> values, Condition condition)
            implements Change {}

    /** Removes an item. */
    record Remove(Key key, Condition condition) implements Change {}

    static Change store(Item item) {
        return new Store(item, Condition.NONE);
    }

    static Change storeNew(Item item) {
        return new Store(item, Condition.ABSENT);
    }

    static Change remove(Key key) {
        return new Remove(key, Condition.NONE);
    }

    default TransactWriteItem inTransaction(String table) {
        TransactWriteItem.Builder write = TransactWriteItem.builder();
        switch (this) {
            case Store store -> write.put(put(store, table));
            case Adjust adjust -> write.update(update(adjust, table));
            case Remove remove -> write.delete(delete(remove, table));
        }
        return write.build();
    }

    private static Put put(Store store, String table) {
        Put.Builder put = Put.builder().tableName(table).item(store.item().whole());
        store.condition()
                .expression()
                .ifPresent(expression -> put.conditionExpression(expression)
                        .expressionAttributeValues(
                                orAbsent(store.condition().values()).orElse(null))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
        return put.build();
    }

    private static Update update(Adjust adjust, String table) {
        Map<String, AttributeValue> values = new HashMap<>(adjust.values());
        values.putAll(adjust.condition().values());
        Update.Builder update = Update.builder()
                .tableName(table)
                .key(adjust.key().attributes())
                .updateExpression(adjust.expression())
                .expressionAttributeValues(values);
        adjust.condition()
                .expression()
                .ifPresent(expression -> update.conditionExpression(expression)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
        return update.build();
    }

    private static Delete delete(Remove remove, String table) {
        Delete.Builder delete =
                Delete.builder().tableName(table).key(remove.key().attributes());
        remove.condition()
                .expression()
                .ifPresent(expression -> delete.conditionExpression(expression)
                        .expressionAttributeValues(
                                orAbsent(remove.condition().values()).orElse(null)));
        return delete.build();
    }

    /** An expression without values must not come with an empty map. */
    static Optional<Map<String, AttributeValue>> orAbsent(Map<String, AttributeValue> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
