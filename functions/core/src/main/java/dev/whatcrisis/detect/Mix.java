// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.SourceName;
import java.util.Collection;
import java.util.Map;

/**
 * How the sources that were seen differ in over-dispersion from all sources together. Independent sources even each
 * other out, so that what is left when one goes blind is gustier: with the spread k and the level m of each, the spread
 * of a sum is Σ k·m² / (Σ m)².
 */
final class Mix {
    private static final double LEAST = 0.5;
    private static final double MOST = 3;

    private Mix() {}

    /** Spread of the sources that {@code counts} has seen over the spread of all; 1 when all were seen. */
    static double of(Map<SourceName, SourceMemory> sources, SourceCounts counts) {
        Collection<SourceMemory> seen = sources.entrySet().stream()
                .filter(source -> counts.posts(source.getKey()).isPresent())
                .map(Map.Entry::getValue)
                .toList();
        return seen.isEmpty() || seen.size() == sources.size()
                ? 1
                : Math.clamp(spread(seen) / spread(sources.values()), LEAST, MOST);
    }

    private static double spread(Collection<SourceMemory> sources) {
        double squares = 0;
        double sum = 0;
        for (SourceMemory source : sources) {
            double level = source.level().value();
            squares += source.spread().value() * level * level;
            sum += level;
        }
        return squares / (sum * sum);
    }
}
