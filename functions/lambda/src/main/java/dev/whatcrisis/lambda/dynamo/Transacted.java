// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * What a transaction came to.
 *
 * @param refused places in the list of the changes whose condition did not hold; empty when something else was in the
 *     way, such as another transaction
 * @param inTheWay what was there instead, by place, where it was asked for
 */
record Transacted(boolean done, List<Integer> refused, Map<Integer, Item> inTheWay) {
    static final Transacted DONE = new Transacted(true, List.of(), Map.of());

    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    /** What can never be written: a number or an item that is too large. */
    private static final String INVALID = "ValidationError";

    /** @throws TransactionCanceledException the given one, when it is no use to try again */
    static Transacted cancelled(TransactionCanceledException why) {
        List<CancellationReason> reasons = why.cancellationReasons();
        if (reasons.stream().anyMatch(reason -> INVALID.equals(reason.code()))) {
            throw why;
        }
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

    /** Whether it is known how it ends: it was done, or it never will be. */
    boolean settled() {
        return done || !refused.isEmpty();
    }
}
