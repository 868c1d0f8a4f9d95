// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a source's next read begins: small named values (an ETag, a newest id) that only that source understands. */
public record Cursor(Map<String, String> values) {
    public static final Cursor NONE = new Cursor(Map.of());

    public Cursor {
        values = Map.copyOf(values);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Cursor with(String name, String value) {
        Map<String, String> next = new HashMap<>(values);
        next.put(name, value);
        return new Cursor(next);
    }
}
