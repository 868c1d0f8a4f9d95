// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

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
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * What reads cost by DynamoDB's published rules: a unit for each begun 4 KB of an item that is asked for, be it there or
 * not, and of all items that a query goes over together; half of it where the newest write need not be seen.
 */
public final class ReadUnits implements ExecutionInterceptor {
    private static final int UNIT = 4096;

    private double units;

    @Override
    public synchronized void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        switch (context.response()) {
            case GetItemResponse one -> {
                GetItemRequest asked = (GetItemRequest) context.request();
                units += begun(one.hasItem() ? WriteUnits.size(one.item()) : 0) * factor(asked.consistentRead());
            }
            case BatchGetItemResponse many -> {
                BatchGetItemRequest asked = (BatchGetItemRequest) context.request();
                asked.requestItems().forEach((table, keys) -> {
                    List<Map<String, AttributeValue>> found = many.responses().getOrDefault(table, List.of());
                    int missing = keys.keys().size() - found.size();
                    int all = missing
                            + found.stream()
                                    .mapToInt(item -> begun(WriteUnits.size(item)))
                                    .sum();
                    units += all * factor(keys.consistentRead());
                });
            }
            case QueryResponse page -> {
                QueryRequest asked = (QueryRequest) context.request();
                int size = page.items().stream().mapToInt(WriteUnits::size).sum();
                units += begun(size) * factor(asked.consistentRead());
            }
            default -> {}
        }
    }

    /** Units since this was asked last. */
    public synchronized double take() {
        double taken = units;
        units = 0;
        return taken;
    }

    private static int begun(int bytes) {
        return Math.max(1, (bytes + UNIT - 1) / UNIT);
    }

    private static double factor(Boolean consistent) {
        return Boolean.TRUE.equals(consistent) ? 1 : 0.5;
    }
}
