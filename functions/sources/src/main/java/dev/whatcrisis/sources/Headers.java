// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The headers of an answer, by name without regard to case; repeated ones are joined with a comma. */
public record Headers(Map<String, String> values) {
    public static final Headers NONE = new Headers(Map.of());

    public Headers {
        TreeMap<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(values);
        values = Collections.unmodifiableMap(anyCase);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip);
    }
}
