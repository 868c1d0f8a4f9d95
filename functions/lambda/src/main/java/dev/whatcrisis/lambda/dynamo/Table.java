// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The one table. Reads are strongly consistent unless they go through the index; what every request consumed is noted
 * under the name of its operation.
 */
final class Table {
    /** Before and behind every place that an item has. */
    static final String FIRST = " ";

    static final String LAST = "\udbff\udfff";

    /** Writes of the largest transaction. */
    static final int LARGEST_TRANSACTION = 100;

    private static final int LARGEST_BATCH = 100;
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final ReturnConsumedCapacity COSTS = ReturnConsumedCapacity.INDEXES;

    private final DynamoDbClient client;
    private final String name;
    private final Consumed consumed;
    private final Pause pause;

    Table(DynamoDbClient client, String name, Consumed consumed, Pause pause) {
        this.client = client;
        this.name = name;
        this.consumed = consumed;
        this.pause = pause;
    }

    Pause pause() {
        return pause;
    }

    Optional<Item> get(String operation, Key key) {
        var answer = client.getItem(get ->
                get.tableName(name).key(key.attributes()).consistentRead(true).returnConsumedCapacity(COSTS));
        consumed.add(operation, answer.consumedCapacity());
        return answer.hasItem() ? Optional.of(Item.read(answer.item())) : Optional.empty();
    }

    /** Those of the items that are there. */
    Map<Key, Item> getAll(String operation, Collection<Key> keys) {
        Map<Key, Item> found = new HashMap<>();
        List<Key> left = keys.stream().distinct().toList();
        for (int from = 0; from < left.size(); from += LARGEST_BATCH) {
            getSome(operation, left.subList(from, Math.min(from + LARGEST_BATCH, left.size())), found);
        }
        return found;
    }

    private void getSome(String operation, List<Key> keys, Map<Key, Item> found) {
        List<Map<String, AttributeValue>> left =
                keys.stream().map(Key::attributes).toList();
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt > 0) {
                pause.before(attempt);
            }
            KeysAndAttributes asked =
                    KeysAndAttributes.builder().keys(left).consistentRead(true).build();
            BatchGetItemResponse answer = client.batchGetItem(
                    get -> get.requestItems(Map.of(name, asked)).returnConsumedCapacity(COSTS));
            consumed.add(operation, answer.consumedCapacity());
            answer.responses().getOrDefault(name, List.of()).forEach(item -> found.put(Key.of(item), Item.read(item)));
            left = answer.unprocessedKeys().containsKey(name)
                    ? answer.unprocessedKeys().get(name).keys()
                    : List.of();
        }
    }

    /** Items of a partition whose place lies in {@code [from, to]}, ascending. */
    Stream<Item> range(String operation, String partition, String from, String to) {
        return pages(operation, between(partition, from, to));
    }

    /** The same, descending. */
    Stream<Item> backwards(String operation, String partition, String from, String to) {
        return pages(
                operation, query -> between(partition, from, to).apply(query).scanIndexForward(false));
    }

    /** Everything of a partition whose place begins so, ascending. */
    Stream<Item> beginning(String operation, String partition, String prefix) {
        return range(operation, partition, prefix.isEmpty() ? FIRST : prefix, prefix + LAST);
    }

    private static UnaryOperator<QueryRequest.Builder> between(String partition, String from, String to) {
        return query -> query.keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(partition),
                        ":from", AttributeValue.fromS(from),
                        ":to", AttributeValue.fromS(to)))
                .consistentRead(true);
    }

    /** Items in the order asked for, page by page as they are consumed. */
    Stream<Item> pages(String operation, UnaryOperator<QueryRequest.Builder> asked) {
        QueryRequest request = asked.apply(QueryRequest.builder())
                .tableName(name)
                .returnConsumedCapacity(COSTS)
                .build();
        return client.queryPaginator(request).stream()
                .peek(page -> consumed.add(operation, page.consumedCapacity()))
                .map(QueryResponse::items)
                .flatMap(List::stream)
                .map(Item::read);
    }

    /** Stores an item if the condition holds. */
    Stored put(String operation, Item item, Condition condition) {
        try {
            PutItemResponse answer = client.putItem(put -> {
                put.tableName(name)
                        .item(item.whole())
                        .returnValues(ReturnValue.ALL_OLD)
                        .returnConsumedCapacity(COSTS);
                condition
                        .expression()
                        .ifPresent(expression -> put.conditionExpression(expression)
                                .expressionAttributeValues(
                                        Change.orAbsent(condition.values()).orElse(null))
                                .returnValuesOnConditionCheckFailure("ALL_OLD"));
            });
            consumed.add(operation, answer.consumedCapacity());
            return new Stored(
                    true, answer.hasAttributes() ? Optional.of(Item.read(answer.attributes())) : Optional.empty());
        } catch (ConditionalCheckFailedException e) {
            return new Stored(false, e.hasItem() ? Optional.of(Item.read(e.item())) : Optional.empty());
        }
    }

    /**
     * What a put came to.
     *
     * @param before the item that was there: replaced when it is done, in the way when not
     */
    record Stored(boolean done, Optional<Item> before) {}

    /** Changes an item if the condition holds; says whether it did. */
    boolean adjust(String operation, Change.Adjust change) {
        try {
            var answer = client.updateItem(update -> {
                Map<String, AttributeValue> values = new HashMap<>(change.values());
                values.putAll(change.condition().values());
                update.tableName(name)
                        .key(change.key().attributes())
                        .updateExpression(change.expression())
                        .expressionAttributeValues(Change.orAbsent(values).orElse(null))
                        .returnConsumedCapacity(COSTS);
                change.condition().expression().ifPresent(update::conditionExpression);
            });
            consumed.add(operation, answer.consumedCapacity());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /** Removes an item if the condition holds; says what was there. */
    Optional<Item> remove(String operation, Key key, Condition condition) {
        try {
            var answer = client.deleteItem(delete -> {
                delete.tableName(name)
                        .key(key.attributes())
                        .returnValues(ReturnValue.ALL_OLD)
                        .returnConsumedCapacity(COSTS);
                condition
                        .expression()
                        .ifPresent(expression -> delete.conditionExpression(expression)
                                .expressionAttributeValues(
                                        Change.orAbsent(condition.values()).orElse(null)));
            });
            consumed.add(operation, answer.consumedCapacity());
            return answer.hasAttributes() ? Optional.of(Item.read(answer.attributes())) : Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        }
    }

    /**
     * Does all of the changes or none of them. One that was done and whose answer was lost is not done again: the SDK
     * repeats it under the same token.
     */
    Transacted transact(String operation, List<Change> changes) {
        String token = UUID.randomUUID().toString();
        try {
            var answer = client.transactWriteItems(write -> write.transactItems(changes.stream()
                            .map(change -> change.inTransaction(name))
                            .toList())
                    .clientRequestToken(token)
                    .returnConsumedCapacity(COSTS));
            consumed.add(operation, answer.consumedCapacity());
            return Transacted.DONE;
        } catch (TransactionCanceledException e) {
            return Transacted.refused(e.cancellationReasons());
        }
    }

    /**
     * What a transaction came to.
     *
     * @param refused places in the list of the changes whose condition did not hold; empty when something else was in the
     *     way, such as another transaction
     * @param inTheWay what was there instead, by place, where it was asked for
     */
    record Transacted(boolean done, List<Integer> refused, Map<Integer, Item> inTheWay) {
        static final Transacted DONE = new Transacted(true, List.of(), Map.of());

        static Transacted refused(List<CancellationReason> reasons) {
            List<Integer> places = IntStream.range(0, reasons.size())
                    .filter(i -> CONDITION_FAILED.equals(reasons.get(i).code()))
                    .boxed()
                    .toList();
            Map<Integer, Item> items = new HashMap<>();
            for (int place : places) {
                if (reasons.get(place).hasItem()) {
                    items.put(place, Item.read(reasons.get(place).item()));
                }
            }
            return new Transacted(false, places, items);
        }
    }
}
