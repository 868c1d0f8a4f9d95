// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What this process met: a bounded map that forgets first what was asked for longest ago. For many threads. */
public final class LruMap<K, V> {
    private final Map<K, V> values;

    /**
     * @param most values, 1 or more
     */
    public LruMap(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of this key, made once: others wait for it, so the maker has to be quick and ask for nothing else here. */
    public synchronized V findOrMake(K key, Function<K, V> maker) {
        return values.computeIfAbsent(key, maker);
    }

    public synchronized void put(K key, V value) {
        values.put(key, value);
    }

    public synchronized void remove(K key) {
        values.remove(key);
    }

    public synchronized void clear() {
        values.clear();
    }
}
