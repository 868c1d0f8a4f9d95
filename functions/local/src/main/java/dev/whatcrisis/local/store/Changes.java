// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Changes that are not on the disk yet. */
final class Changes {
    private final Map<Place, Optional<String>> values = new LinkedHashMap<>();
    private final Map<Place, Optional<String>> before = new LinkedHashMap<>();
    private final List<Deletion> deletions = new ArrayList<>();
    private long size;

    record Place(String kind, String key) {}

    /** @param was what it was before */
    void set(Place place, Optional<String> was, Optional<String> value) {
        before.putIfAbsent(place, was);
        size += size(place, value);
        Optional<String> earlier = values.put(place, value);
        if (earlier != null) {
            size -= size(place, earlier);
        }
    }

    void delete(Deletion deletion) {
        deletions.add(deletion);
    }

    List<Deletion> deletions() {
        return List.copyOf(deletions);
    }

    /** They are on the disk, and need not be written again. */
    void deletionsWritten() {
        deletions.clear();
    }

    void add(Changes later) {
        later.values.forEach((place, value) -> set(place, Optional.empty(), value));
        deletions.addAll(later.deletions);
    }

    /** What the changed places hold now; empty where something was removed. */
    void forEach(BiConsumer<Place, Optional<String>> change) {
        values.forEach(change);
    }

    /** What the changed places held before. */
    void forEachBefore(BiConsumer<Place, Optional<String>> was) {
        before.forEach(was);
    }

    boolean isEmpty() {
        return values.isEmpty() && deletions.isEmpty();
    }

    /** About how many characters they are. */
    long size() {
        return size;
    }

    void clear() {
        values.clear();
        before.clear();
        deletions.clear();
        size = 0;
    }

    private static long size(Place place, Optional<String> value) {
        return (long) place.key().length() + value.map(String::length).orElse(0);
    }
}
