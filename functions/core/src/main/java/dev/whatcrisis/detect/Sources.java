// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.SourceName;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of each source of a watch.
 *
 * <p>A source that joins others is only learned for its first day: its posts count as expected, so that adding a busy
 * source is no storm. One that is removed is forgotten at once, and what it brought is no longer expected.
 */
record Sources(SortedMap<SourceName, SourceMemory> states) {
    private static final double LEAST_MEAN = 0.02;

    Sources {
        states = Collections.unmodifiableSortedMap(states);
    }

    static Sources none() {
        return new Sources(new TreeMap<>());
    }

    /** These sources and no others: fresh ones are added, and counts that were not told apart are shared among them. */
    Sources of(Set<SourceName> names) {
        if (names.equals(states.keySet())) {
            return this;
        }
        SortedMap<SourceName, SourceMemory> of = new TreeMap<>();
        Optional<SourceMemory> all =
                Optional.ofNullable(states.get(SourceCounts.ALL)).filter(known -> !names.contains(SourceCounts.ALL));
        for (SourceName name : names) {
            boolean first = of.isEmpty();
            SourceMemory fresh = all.map(known -> known.share(names.size(), first))
                    .orElseGet(() -> SourceMemory.fresh(names.size()));
            of.put(name, states.getOrDefault(name, fresh));
        }
        return new Sources(of);
    }

    /** Posts in five minutes of an average hour, all together. */
    double level() {
        return states.values().stream()
                .mapToDouble(source -> source.level().value())
                .sum();
    }

    /** All together, by the moments at which enough was seen. */
    Recent recent() {
        return Recent.sum(states.values().stream().map(SourceMemory::recent).toList());
    }

    /** These after their next counts, which name the same sources. */
    Sources next(SourceCounts counts, double lively, double factor, boolean frozen) {
        SortedMap<SourceName, SourceMemory> next = new TreeMap<>();
        counts.posts().forEach((name, posts) -> {
            SourceMemory known = states.getOrDefault(name, SourceMemory.fresh(1));
            double expected = expected(known, lively) * factor;
            double told = posts.isPresent() && !judged(known) ? posts.getAsInt() : expected;
            next.put(name, known.next(posts, expected, told, lively, factor, frozen));
        });
        return new Sources(next);
    }

    /** The rhythm after their next counts: what the sources brought that are judged and were seen. */
    Rhythm teach(Rhythm rhythm, HourOfWeek hour, SourceCounts counts, double lively, double factor, boolean frozen) {
        if (frozen) {
            return rhythm;
        }
        double posts = 0;
        double level = 0;
        for (Map.Entry<SourceName, SourceMemory> entry : states.entrySet()) {
            SourceMemory source = entry.getValue();
            OptionalInt seen = counts.posts(entry.getKey());
            if (seen.isPresent() && judged(source)) {
                double expected = expected(source, lively) * factor;
                posts += source.withoutBurst(seen.getAsInt(), expected) / factor;
                level += source.level().value();
            }
        }
        return rhythm.learn(hour, posts, level);
    }

    /** These after so many five minutes in which nobody looked. */
    Sources missing(int buckets) {
        SortedMap<SourceName, SourceMemory> missed = new TreeMap<>();
        states.forEach(
                (name, source) -> missed.put(name, source.with(source.recent().missing(buckets))));
        return new Sources(missed);
    }

    /** These as they were so many five minutes ago, as far as it is remembered. */
    Sources rewound(int buckets) {
        SortedMap<SourceName, SourceMemory> rewound = new TreeMap<>();
        states.forEach(
                (name, source) -> rewound.put(name, source.with(source.recent().rewound(buckets))));
        return new Sources(rewound);
    }

    Sources amend(SourceName name, int ago, int extra) {
        SourceMemory source = states.get(name);
        if (source == null) {
            return this;
        }
        SortedMap<SourceName, SourceMemory> amended = new TreeMap<>(states);
        amended.put(name, source.with(source.recent().amend(ago, extra)));
        return new Sources(amended);
    }

    private boolean judged(SourceMemory source) {
        return source.settled() || states.values().stream().noneMatch(SourceMemory::settled);
    }

    private double expected(SourceMemory source, double lively) {
        return Math.max(LEAST_MEAN / states.size(), source.level().value() * lively);
    }
}
