// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of the table: its key and its attributes. */
record Item(Key key, Map<String, AttributeValue> attributes) {
    /** When DynamoDB may remove the item, in seconds since the epoch. */
    static final String EXPIRES = "expires";

    private static final int DECIMALS = 12;

    Item {
        attributes = Map.copyOf(attributes);
    }

    static Item of(Key key) {
        return new Item(key, Map.of());
    }

    static Item read(Map<String, AttributeValue> stored) {
        Map<String, AttributeValue> rest = new HashMap<>(stored);
        rest.remove(Key.PARTITION);
        rest.remove(Key.PLACE);
        return new Item(Key.of(stored), rest);
    }

    Item with(String name, String text) {
        return with(name, AttributeValue.fromS(text));
    }

    Item with(String name, long number) {
        return with(name, AttributeValue.fromN(Long.toString(number)));
    }

    Item with(String name, double number) {
        return with(name, decimal(number));
    }

    Item with(String name, byte[] bytes) {
        return with(name, AttributeValue.fromB(SdkBytes.fromByteArray(bytes)));
    }

    /** An empty set is no attribute: DynamoDB knows none. */
    Item with(String name, Collection<Integer> numbers) {
        return numbers.isEmpty() ? this : with(name, numbers(numbers));
    }

    /** Lets DynamoDB remove the item some time after this. */
    Item expiring(Instant at) {
        return with(EXPIRES, seconds(at));
    }

    Item with(String name, AttributeValue value) {
        Map<String, AttributeValue> more = new HashMap<>(attributes);
        more.put(name, value);
        return new Item(key, more);
    }

    Map<String, AttributeValue> whole() {
        Map<String, AttributeValue> all = new HashMap<>(attributes);
        all.putAll(key.attributes());
        return Collections.unmodifiableMap(all);
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    Optional<String> text(String name) {
        return value(name).map(AttributeValue::s);
    }

    long number(String name) {
        return value(name).map(value -> Long.parseLong(value.n())).orElse(0L);
    }

    double real(String name) {
        return value(name).map(value -> Double.parseDouble(value.n())).orElse(0.0);
    }

    byte[] bytes(String name) {
        return value(name).map(value -> value.b().asByteArray()).orElseGet(() -> new byte[0]);
    }

    Set<Integer> numbers(String name) {
        return value(name)
                .map(value -> value.ns().stream().map(Integer::valueOf).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    static AttributeValue numbers(Collection<Integer> numbers) {
        List<String> written = numbers.stream().map(String::valueOf).toList();
        return AttributeValue.fromNs(written);
    }

    /**
     * A number that DynamoDB takes, alone and added up: it has 38 digits and nothing between 0 and 1E-130, and refuses
     * what does not fit. Twelve decimals are kept; what is no number at all counts as 0.
     */
    static AttributeValue decimal(double number) {
        BigDecimal exact = Double.isFinite(number) ? BigDecimal.valueOf(number) : BigDecimal.ZERO;
        return AttributeValue.fromN(exact.setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString());
    }

    /** The second in which a time lies is over when the next one begins. */
    static long seconds(Instant at) {
        return at.getEpochSecond() + (at.getNano() > 0 ? 1 : 0);
    }

    private Optional<AttributeValue> value(String name) {
        @Nullable AttributeValue value = attributes.get(name);
        return Optional.ofNullable(value);
    }
}
