// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A map of texts by name, in whichever file is open: the file may be closed and opened again between two calls. */
final class TextMap {
    private final MvFile file;
    private final String name;

    TextMap(MvFile file, String name) {
        this.file = file;
        this.name = name;
    }

    @Nullable
    String get(String key) {
        return file.map(name).get(key);
    }

    boolean containsKey(String key) {
        return file.map(name).containsKey(key);
    }

    /** The greatest key below this one. */
    @Nullable
    String lowerKey(String key) {
        return file.map(name).lowerKey(key);
    }

    boolean isEmpty() {
        return file.map(name).isEmpty();
    }

    void put(String key, String value) {
        file.put(name, key, value);
    }

    /** Returns what was there; then nothing was put. */
    @Nullable
    String putIfAbsent(String key, String value) {
        @Nullable String there = get(key);
        if (there == null) {
            put(key, value);
        }
        return there;
    }

    /** Returns what was there. */
    @Nullable
    String remove(String key) {
        return file.remove(name, key);
    }

    Stream<Map.Entry<String, String>> ascending(String from, String to) {
        return Range.ascending(file.map(name), from, to);
    }

    Stream<Map.Entry<String, String>> descending(String from, String to) {
        return Range.descending(file.map(name), from, to);
    }
}
