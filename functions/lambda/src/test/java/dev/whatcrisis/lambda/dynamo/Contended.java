// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Refuses writes the way DynamoDB does while another transaction has the item. */
final class Contended implements ExecutionInterceptor {
    private final AtomicInteger left = new AtomicInteger();

    /** The next writes, so many of them, are refused. */
    void refuse(int writes) {
        left.set(writes);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        switch (context.request()) {
            case TransactWriteItemsRequest transaction
            when refused() ->
                throw TransactionCanceledException.builder()
                        .message("Transaction cancelled [TransactionConflict]")
                        .cancellationReasons(CancellationReason.builder()
                                .code("TransactionConflict")
                                .build())
                        .build();
            case PutItemRequest put when refused() -> throw conflict();
            case UpdateItemRequest update when refused() -> throw conflict();
            case DeleteItemRequest delete when refused() -> throw conflict();
            default -> {}
        }
    }

    private boolean refused() {
        return left.getAndUpdate(writes -> Math.max(0, writes - 1)) > 0;
    }

    private static TransactionConflictException conflict() {
        return TransactionConflictException.builder()
                .message("Transaction is ongoing for the item")
                .build();
    }
}
