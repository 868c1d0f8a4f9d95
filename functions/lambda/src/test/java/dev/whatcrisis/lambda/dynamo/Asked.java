// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** How many items queries went over, which is what they cost. */
final class Asked implements ExecutionInterceptor {
    private int items;

    @Override
    public synchronized void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof QueryResponse answer) {
            items += answer.scannedCount();
        }
    }

    /** Items since this was asked last. */
    synchronized int take() {
        int taken = items;
        items = 0;
        return taken;
    }
}
