// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** An index that shows what was written later than the table does, each item when it likes. Off until it is told to lag. */
public final class LaggingIndex implements ExecutionInterceptor {
    private final Map<Map<String, AttributeValue>, Instant> shownAt = new ConcurrentHashMap<>();
    private final Random random = new Random(11);
    private volatile InstantSource clock = () -> Instant.EPOCH;
    private volatile Duration longest = Duration.ZERO;

    /** From now on, up to so long. */
    public void lag(InstantSource time, Duration upTo) {
        clock = time;
        longest = upTo;
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof TransactWriteItemsRequest written && !longest.isZero()) {
            written.transactItems().stream()
                    .map(TransactWriteItem::put)
                    .filter(put -> put != null && put.item().containsKey("received"))
                    .forEach(put -> shownAt.putIfAbsent(key(put.item()), shown()));
        }
    }

    private Instant shown() {
        return clock.instant().plusMillis((long) (random.nextDouble() * longest.toMillis()));
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        if (context.request() instanceof QueryRequest query
                && query.indexName() != null
                && context.response() instanceof QueryResponse answer) {
            Instant now = clock.instant();
            List<Map<String, AttributeValue>> shown = answer.items().stream()
                    .filter(item ->
                            !shownAt.getOrDefault(key(item), Instant.MIN).isAfter(now))
                    .toList();
            return answer.toBuilder().items(shown).build();
        }
        return context.response();
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new HashMap<>(item);
        key.keySet().retainAll(List.of("pk", "sk"));
        return key;
    }
}
