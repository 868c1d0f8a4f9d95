// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.watch.SourceName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much of what is usually said a watch can see now.
 *
 * @param livingShare share of the usual volume that comes from living queries, 0 to 1; 1 while none was polled
 */
public record Sight(List<SourceHealth> sources, double livingShare) {
    /** Below this share of its usual volume the watch itself is blind. */
    public static final double BLIND_BELOW = 0.5;

    public Sight {
        sources = List.copyOf(sources);
    }

    /**
     * @param volumes usual posts of each source; a source without any counts as much as the smallest that has some
     */
    public static Sight of(List<SourceHealth> sources, Map<SourceName, Double> volumes) {
        double least = volumes.values().stream()
                .filter(v -> v > 0)
                .min(Double::compare)
                .orElse(1.0);
        Map<SourceName, Long> queries = sources.stream()
                .collect(Collectors.groupingBy(health -> health.query().source(), Collectors.counting()));
        double living = 0;
        double polled = 0;
        for (SourceHealth health : sources) {
            SourceName source = health.query().source();
            double weight = Math.max(volumes.getOrDefault(source, least), least) / queries.getOrDefault(source, 1L);
            living += health.sight() == SourceHealth.Sight.LIVING ? weight : 0;
            polled += health.sight() == SourceHealth.Sight.WAITING ? 0 : weight;
        }
        return new Sight(sources, polled == 0 ? 1 : living / polled);
    }

    /** Whether nothing that is said now can be trusted to be seen. */
    public boolean blind() {
        return livingShare < BLIND_BELOW;
    }

    /** Whether no query was polled yet. */
    public boolean waiting() {
        return sources.stream().allMatch(health -> health.sight() == SourceHealth.Sight.WAITING);
    }

    /** Sources all of whose queries are blind. */
    Set<SourceName> blindSources() {
        Set<SourceName> blind = new TreeSet<>();
        sources.forEach(health -> blind.add(health.query().source()));
        sources.stream()
                .filter(health -> health.sight() != SourceHealth.Sight.BLIND)
                .forEach(health -> blind.remove(health.query().source()));
        return blind;
    }

    /** The queries that are blind while others see. */
    public List<String> without() {
        return sources.stream()
                .filter(health -> health.sight() == SourceHealth.Sight.BLIND)
                .map(health -> health.query().key())
                .toList();
    }
}
