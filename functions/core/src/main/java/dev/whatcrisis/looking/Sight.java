// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much of what is usually said a watch can see now.
 *
 * @param livingShare share of the usual volume that comes from living queries, 0 to 1; 1 while none was polled
 * @param unread posts that are stored and still to be read, at most {@link #MOST_UNREAD}
 * @param feared those among them that are own posts or may tell of danger
 */
public record Sight(List<SourceHealth> sources, double livingShare, int unread, int feared) {
    /** Below this share of its usual volume the watch itself is blind. */
    public static final double BLIND_BELOW = 0.5;

    /** No more are counted. */
    public static final int MOST_UNREAD = 10_000;

    public Sight {
        sources = List.copyOf(sources);
    }

    /** One of which everything was read. */
    public Sight(List<SourceHealth> sources, double livingShare) {
        this(sources, livingShare, 0, 0);
    }

    /** The same when these are still to be read. */
    public Sight withUnread(List<Unread> posts) {
        return new Sight(sources, livingShare, posts.size(), Unread.feared(posts));
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

    /** Whether posts that may tell of danger, or own ones, are stored and not read yet. */
    public boolean isBehind() {
        return feared > 0;
    }

    /** What is said of posts that are still to be read; empty when there are none. */
    public Optional<Fact> saidUnread() {
        return unread == 0
                ? Optional.empty()
                : Optional.of(Fact.of("look.unread").with("n", unread));
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
