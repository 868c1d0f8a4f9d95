// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * The one table. Reads are strongly consistent unless they go through the index or ask what is unread; what every request consumed is noted
 * under the name of its operation.
 */
final class Table {
    /** Before and behind every place that an item has. */
    static final String FIRST = " ";

    static final String LAST = "\udbff\udfff";

    /** Writes of the largest transaction. */
    static final int LARGEST_TRANSACTION = 100;

    private static final int LARGEST_BATCH = 100;
    private static final ReturnConsumedCapacity COSTS = ReturnConsumedCapacity.INDEXES;

    private final DynamoDbClient client;
    private final String name;
    private final Consumed consumed;
    private final Tries tries;
    private final boolean consistent;

    Table(DynamoDbClient client, String name, Consumed consumed, Pause pause) {
        this(client, name, consumed, new Tries(pause), true);
    }

    private Table(DynamoDbClient client, String name, Consumed consumed, Tries tries, boolean consistent) {
        this.client = client;
        this.name = name;
        this.consumed = consumed;
        this.tries = tries;
        this.consistent = consistent;
    }

    /** The same table, read as it was up to a second or so ago, for half the price. */
    Table lately() {
        return new Table(client, name, consumed, tries, false);
    }

    /** For what is tried again as a whole. */
    Tries tries() {
        return tries;
    }

    Optional<Item> get(String operation, Key key) {
        var answer = client.getItem(get -> get.tableName(name)
                .key(key.attributes())
                .consistentRead(consistent)
                .returnConsumedCapacity(COSTS));
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

    /** DynamoDB may answer a part of it and leave the rest to be asked again. */
    private void getSome(String operation, List<Key> keys, Map<Key, Item> found) {
        Set<Key> left = new LinkedHashSet<>(keys);
        tries.until(operation, () -> {
            for (Item item : getOnce(operation, left)) {
                found.put(item.key(), item);
            }
            return Optional.of(found).filter(all -> left.isEmpty());
        });
    }

    /** Takes from the keys those that were answered, be it that there is no such item. */
    private List<Item> getOnce(String operation, Set<Key> left) {
        KeysAndAttributes asked = KeysAndAttributes.builder()
                .keys(left.stream().map(Key::attributes).toList())
                .consistentRead(consistent)
                .build();
        BatchGetItemResponse answer =
                client.batchGetItem(get -> get.requestItems(Map.of(name, asked)).returnConsumedCapacity(COSTS));
        consumed.add(operation, answer.consumedCapacity());
        left.retainAll(Optional.ofNullable(answer.unprocessedKeys().get(name)).stream()
                .flatMap(unprocessed -> unprocessed.keys().stream())
                .map(Key::of)
                .collect(Collectors.toSet()));
        return answer.responses().getOrDefault(name, List.of()).stream()
                .map(Item::read)
                .toList();
    }

    /** Items of a partition whose place lies in {@code [from, to]}, ascending. */
    Stream<Item> range(String operation, String partition, String from, String to) {
        return pages(operation, between(partition, from, to));
    }

    /** The same, descending; so many are read at once, and more only when they are consumed. */
    Stream<Item> backwards(String operation, String partition, String from, String to, int atOnce) {
        return pages(
                operation, query -> between(partition, from, to).apply(query).scanIndexForward(false), atOnce);
    }

    /** Everything of a partition whose place begins so, ascending. */
    Stream<Item> beginning(String operation, String partition, String prefix) {
        return range(operation, partition, prefix.isEmpty() ? FIRST : prefix, prefix + LAST);
    }

    private UnaryOperator<QueryRequest.Builder> between(String partition, String from, String to) {
        return query -> query.keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(partition),
                        ":from", AttributeValue.fromS(from),
                        ":to", AttributeValue.fromS(to)))
                .consistentRead(consistent);
    }

    /** Items in the order asked for, so many at a time as they are consumed. */
    Stream<Item> pages(String operation, UnaryOperator<QueryRequest.Builder> asked, int atOnce) {
        return pages(operation, query -> asked.apply(query).limit(Math.max(1, atOnce)));
    }

    /** Items in the order asked for, a megabyte at a time as they are consumed. */
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

    /** Every item of the table, in no order, a megabyte at a time as they are consumed. */
    Stream<Item> everything(String operation) {
        return client
                .scanPaginator(
                        scan -> scan.tableName(name).consistentRead(consistent).returnConsumedCapacity(COSTS))
                .stream()
                .peek(page -> consumed.add(operation, page.consumedCapacity()))
                .flatMap(page -> page.items().stream())
                .map(Item::read);
    }

    /** Stores an item if the condition holds. */
    Stored put(String operation, Item item, Condition condition) {
        return alone(operation, () -> putOnce(operation, item, condition));
    }

    private Stored putOnce(String operation, Item item, Condition condition) {
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
     * What a write came to.
     *
     * @param before the item that was there: replaced by a put that is done, in the way of what is not
     */
    record Stored(boolean done, Optional<Item> before) {}

    /** Changes an item if the condition holds; says whether it did. */
    boolean adjust(String operation, Change.Adjust change) {
        return adjusted(operation, change).done();
    }

    /** The same, and what was in the way. */
    Stored adjusted(String operation, Change.Adjust change) {
        return alone(operation, () -> adjustOnce(operation, change));
    }

    private Stored adjustOnce(String operation, Change.Adjust change) {
        try {
            var answer = client.updateItem(update -> {
                Map<String, AttributeValue> values = new HashMap<>(change.values());
                values.putAll(change.condition().values());
                update.tableName(name)
                        .key(change.key().attributes())
                        .updateExpression(change.expression())
                        .expressionAttributeValues(Change.orAbsent(values).orElse(null))
                        .returnConsumedCapacity(COSTS);
                change.condition()
                        .expression()
                        .ifPresent(expression ->
                                update.conditionExpression(expression).returnValuesOnConditionCheckFailure("ALL_OLD"));
            });
            consumed.add(operation, answer.consumedCapacity());
            return new Stored(true, Optional.empty());
        } catch (ConditionalCheckFailedException e) {
            return new Stored(false, e.hasItem() ? Optional.of(Item.read(e.item())) : Optional.empty());
        }
    }

    /** Removes an item if the condition holds. Whether it did is known only of a {@link #settle transaction}. */
    void remove(String operation, Key key, Condition condition) {
        alone(operation, () -> removeOnce(operation, key, condition));
    }

    private boolean removeOnce(String operation, Key key, Condition condition) {
        try {
            var answer = client.deleteItem(delete -> {
                delete.tableName(name).key(key.attributes()).returnConsumedCapacity(COSTS);
                condition
                        .expression()
                        .ifPresent(expression -> delete.conditionExpression(expression)
                                .expressionAttributeValues(
                                        Change.orAbsent(condition.values()).orElse(null)));
            });
            consumed.add(operation, answer.consumedCapacity());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /** A write of one item waits until no transaction has it. */
    private <T> T alone(String operation, Supplier<T> write) {
        return tries.until(operation, () -> {
            try {
                return Optional.of(write.get());
            } catch (TransactionConflictException e) {
                return Optional.empty();
            }
        });
    }

    /** Tries a transaction until it is done or a condition of it does not hold. */
    Transacted settle(String operation, List<Change> changes) {
        return tries.until(
                operation, () -> Optional.of(transact(operation, changes)).filter(Transacted::settled));
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
            return Transacted.cancelled(e);
        }
    }
}
