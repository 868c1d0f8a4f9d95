// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.Map;

/**
 * A value that somebody gave cannot be used, and why: in English for whoever reads a command's error or a log, and as a key
 * of the words for whoever reads another language.
 */
public final class UnusableValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Map<String, Object> values;

    /**
     * @param key of {@code words_*.properties}
     * @param values what fills its placeholders: numbers and texts
     */
    public UnusableValueException(String key, Map<String, Object> values, String message) {
        super(message);
        this.key = key;
        this.values = Map.copyOf(values);
    }

    public String key() {
        return key;
    }

    public Map<String, Object> values() {
        return values;
    }
}
