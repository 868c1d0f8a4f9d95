// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.codec.StoreJson;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A map of documents of one type. */
final class Shelf<T> {
    static final String FIRST = "";
    static final String LAST = "\uffff";

    private final TextMap map;
    private final StoreJson json;
    private final Class<T> type;

    Shelf(TextMap map, StoreJson json, Class<T> type) {
        this.map = map;
        this.json = json;
        this.type = type;
    }

    Optional<T> get(String key) {
        return Optional.ofNullable(map.get(key)).map(this::read);
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    /** @throws dev.whatcrisis.watch.NewerSchemaException when a newer release wrote what is there */
    void put(String key, T value) {
        requireReplaceable(key);
        map.put(key, json.write(value));
    }

    /**
     * For a document that changes in another place than its own, or goes to one.
     *
     * @throws dev.whatcrisis.watch.NewerSchemaException when a newer release wrote what is there
     */
    void requireReplaceable(String key) {
        @Nullable String stored = map.get(key);
        if (stored != null) {
            json.requireReplaceable(stored, type);
        }
    }

    boolean remove(String key) {
        return map.remove(key) != null;
    }

    void removeIf(Predicate<T> which) {
        map.ascending(FIRST, LAST)
                .filter(entry -> which.test(read(entry.getValue())))
                .forEach(entry -> map.remove(entry.getKey()));
    }

    Stream<T> all() {
        return ascending(FIRST, LAST);
    }

    Stream<T> ascending(String from, String to) {
        return map.ascending(from, to).map(entry -> read(entry.getValue()));
    }

    Stream<T> descending(String from, String to) {
        return map.descending(from, to).map(entry -> read(entry.getValue()));
    }

    private T read(String document) {
        return json.read(document, type);
    }
}
