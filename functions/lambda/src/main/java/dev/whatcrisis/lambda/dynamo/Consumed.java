// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** What requests cost, as DynamoDB says, by operation. For many threads. */
public final class Consumed {
    private final Map<String, Units> units = new TreeMap<>();

    /**
     * Capacity units.
     *
     * @param requests how many requests took them
     */
    public record Units(int requests, double units) {
        Units plus(double more) {
            return new Units(requests + 1, units + more);
        }
    }

    /** What was consumed since this was asked last, by operation. */
    public synchronized Map<String, Units> take() {
        Map<String, Units> taken = new TreeMap<>(units);
        units.clear();
        return taken;
    }

    void add(String operation, @Nullable ConsumedCapacity capacity) {
        add(operation, capacity == null ? List.of() : List.of(capacity));
    }

    synchronized void add(String operation, Collection<ConsumedCapacity> capacities) {
        double sum = capacities.stream()
                .map(ConsumedCapacity::capacityUnits)
                .mapToDouble(value -> value == null ? 0 : value)
                .sum();
        units.merge(operation, new Units(1, sum), (before, one) -> before.plus(one.units()));
    }
}
