// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.watch.WatchId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How often mentions of a watch were taken away or own posts stored; it changes in the same transaction.
 *
 * <pre>{@code
 * watch acme | revision | changes 17
 * }</pre>
 */
final class Revision {
    private Revision() {}

    static Key key(WatchId watch) {
        return new Key(Partition.watch(watch), "revision");
    }

    static Change.Adjust next(WatchId watch) {
        return new Change.Adjust(
                key(watch), "ADD changes :one", Map.of(":one", AttributeValue.fromN("1")), Condition.NONE);
    }

    static long of(Item item) {
        return item.number("changes");
    }
}
