// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * What reads cost by DynamoDB's published rules: a unit for each begun 4 KB of an item that is asked for, be it there or
 * not, and of all items that a query goes over together; half of it where the newest write need not be seen.
 */
public final class ReadUnits implements ExecutionInterceptor {
    private static final int UNIT = 4096;

    private final Spent spent = new Spent();

    @Override
    public synchronized void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        switch (context.response()) {
            case GetItemResponse one -> {
                GetItemRequest asked = (GetItemRequest) context.request();
                int begun = begun(one.hasItem() ? WriteUnits.size(one.item()) : 0);
                spent.add("get " + Spent.place(asked.key()), begun * factor(asked.consistentRead()));
            }
            case BatchGetItemResponse many -> {
                BatchGetItemRequest asked = (BatchGetItemRequest) context.request();
                asked.requestItems()
                        .forEach((table, keys) -> add(keys, many.responses().getOrDefault(table, List.of())));
            }
            case QueryResponse page -> {
                QueryRequest asked = (QueryRequest) context.request();
                int size = page.items().stream().mapToInt(WriteUnits::size).sum();
                spent.add("query " + place(asked), begun(size) * factor(asked.consistentRead()));
            }
            default -> {}
        }
    }

    private void add(KeysAndAttributes asked, List<Map<String, AttributeValue>> found) {
        Map<String, Integer> sizes = new HashMap<>();
        found.forEach(item -> sizes.put(whole(item), WriteUnits.size(item)));
        asked.keys()
                .forEach(key -> spent.add(
                        "get " + Spent.place(key),
                        begun(sizes.getOrDefault(whole(key), 0)) * factor(asked.consistentRead())));
    }

    private static String whole(Map<String, AttributeValue> item) {
        return item.get("pk").s() + " | " + item.get("sk").s();
    }

    private static String place(QueryRequest asked) {
        Map<String, AttributeValue> values = asked.expressionAttributeValues();
        return values.containsKey(":pk")
                ? Spent.place(
                        values.get(":pk").s(),
                        values.containsKey(":from") ? values.get(":from").s() : "")
                : "index " + asked.indexName();
    }

    /** Units since this was asked last. */
    public Spent take() {
        return spent.take();
    }

    private static int begun(int bytes) {
        return Math.max(1, (bytes + UNIT - 1) / UNIT);
    }

    private static double factor(Boolean consistent) {
        return Boolean.TRUE.equals(consistent) ? 1 : 0.5;
    }
}
