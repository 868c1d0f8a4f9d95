// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is fetched when it is first asked for, and kept. For one thread. */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> fetch;
    private @Nullable T value;

    public Lazy(Supplier<T> fetch) {
        this.fetch = fetch;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = fetch.get();
            value = known;
        }
        return known;
    }
}
