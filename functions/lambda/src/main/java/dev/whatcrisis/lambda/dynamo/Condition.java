// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must be true of the stored item for a write to happen. */
record Condition(Optional<String> expression, Map<String, AttributeValue> values) {
    static final Condition NONE = new Condition(Optional.empty(), Map.of());
    static final Condition ABSENT = of("attribute_not_exists(pk)");
    static final Condition PRESENT = of("attribute_exists(pk)");

    Condition {
        values = Map.copyOf(values);
    }

    static Condition of(String expression) {
        return new Condition(Optional.of(expression), Map.of());
    }

    /** The stored item has this version; 0: there is none. */
    static Condition version(long version) {
        return version == 0 ? ABSENT : of("ver = :ver").with(":ver", AttributeValue.fromN(Long.toString(version)));
    }

    Condition with(String name, AttributeValue value) {
        Map<String, AttributeValue> more = new HashMap<>(values);
        more.put(name, value);
        return new Condition(expression, more);
    }

    Condition and(Condition other) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.putAll(other.values);
        String both = "(" + expression.orElse("attribute_exists(pk) OR attribute_not_exists(pk)") + ") AND ("
                + other.expression.orElse("attribute_exists(pk) OR attribute_not_exists(pk)") + ")";
        return new Condition(Optional.of(both), all);
    }
}
