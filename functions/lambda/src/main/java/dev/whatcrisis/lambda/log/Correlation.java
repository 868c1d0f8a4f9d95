// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.log;

import java.util.function.Supplier;

/**
 * The id that everything caused by one trigger carries, from poll to alert. Threads that are started meanwhile inherit
 * it.
 */
public final class Correlation {
    private static final String NONE = "-";
    private static final InheritableThreadLocal<String> CURRENT = new InheritableThreadLocal<>();

    private Correlation() {}

    /** The id of what is being done now; {@code -} outside a trigger. */
    public static String current() {
        String id = CURRENT.get();
        return id == null ? NONE : id;
    }

    /** Does something under an id. */
    public static <T> T with(String id, Supplier<T> task) {
        String before = current();
        CURRENT.set(id);
        try {
            return task.get();
        } finally {
            CURRENT.set(before);
        }
    }
}
