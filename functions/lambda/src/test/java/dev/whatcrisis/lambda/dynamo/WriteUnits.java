// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * What writes cost by DynamoDB's published rules: a unit for each begun KB of an item, twice that in a transaction, and
 * the same again for an item that is in the index. DynamoDB Local reports less for transactions. An update counts as one
 * begun KB: items that are updated are smaller.
 */
public final class WriteUnits implements ExecutionInterceptor {
    private final Spent spent = new Spent();
    private int largest;

    @Override
    public synchronized void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        add(context.request());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof UpdateItemResponse update) {
            double more = update.consumedCapacity().capacityUnits() - 1;
            UpdateItemRequest asked = (UpdateItemRequest) context.request();
            if (more > 0) {
                spent.add("update " + Spent.place(asked.key()), more);
            }
        }
    }

    /** Units since this was asked last. */
    public Spent take() {
        return spent.take();
    }

    /** Bytes of the largest item that was stored whole. */
    synchronized int largest() {
        return largest;
    }

    private void add(SdkRequest request) {
        switch (request) {
            case PutItemRequest put -> put(put.item(), 1);
            case UpdateItemRequest update -> spent.add("update " + Spent.place(update.key()), 1);
            case DeleteItemRequest delete -> spent.add("delete " + Spent.place(delete.key()), 1);
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().forEach(this::add);
            default -> {}
        }
    }

    private void add(TransactWriteItem write) {
        if (write.put() != null) {
            put(write.put().item(), 2);
        } else if (write.update() != null) {
            spent.add("transacted update " + Spent.place(write.update().key()), 2);
        } else if (write.delete() != null) {
            spent.add("transacted delete " + Spent.place(write.delete().key()), 2);
        } else {
            spent.add("transacted check " + Spent.place(write.conditionCheck().key()), 2);
        }
    }

    private void put(Map<String, AttributeValue> item, int factor) {
        int size = size(item);
        largest = Math.max(largest, size);
        int begun = (size + 1023) / 1024;
        String what = (factor == 2 ? "transacted put " : "put ") + Spent.place(item);
        spent.add(what, begun * factor + (item.containsKey("watch") ? begun : 0));
    }

    /** Bytes of an item as DynamoDB counts them. */
    static int size(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(attribute -> bytes(attribute.getKey()) + size(attribute.getValue()))
                .sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> value.n().length() / 2 + 2;
            case B -> value.b().asByteArray().length;
            case BS -> value.bs().stream().mapToInt(b -> b.asByteArray().length).sum();
            case NS -> value.ns().stream().mapToInt(n -> n.length() / 2 + 2).sum();
            case L -> 3 + value.l().stream().mapToInt(one -> 1 + size(one)).sum();
            default -> 1;
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
