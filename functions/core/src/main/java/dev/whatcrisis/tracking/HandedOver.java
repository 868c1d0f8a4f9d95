// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.looking.StoryTally;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The posts of a tally as its incident gets them. A tally keeps fewer ids than it counts in a storm; what it counted beyond
 * them is counted with the posts of the same five minutes and source, or else with the next ones after them, or the last.
 */
final class HandedOver {
    private HandedOver() {}

    /**
     * @param posts those whose ids the tally kept
     */
    static List<Mention> of(StoryTally tally, List<Mention> posts) {
        Map<SourceName, TreeMap<Instant, List<Mention>>> kept = new HashMap<>();
        posts.stream()
                .filter(post -> !post.own())
                .forEach(post -> kept.computeIfAbsent(post.id().source(), source -> new TreeMap<>())
                        .computeIfAbsent(Bucket.startOf(post.at()), start -> new ArrayList<>())
                        .add(post));
        Map<Mention, Integer> counted = new HashMap<>();
        posts.forEach(post -> counted.put(post, post.standsFor().orElse(1)));
        for (Bucket bucket : tally.buckets()) {
            TreeMap<Instant, List<Mention>> ofSource = kept.getOrDefault(bucket.source(), new TreeMap<>());
            if (!ofSource.isEmpty()) {
                int known = ofSource.getOrDefault(bucket.start(), List.of()).stream()
                        .mapToInt(post -> post.standsFor().orElse(1))
                        .sum();
                List<Mention> among = Optional.ofNullable(ofSource.ceilingEntry(bucket.start()))
                        .orElseGet(ofSource::lastEntry)
                        .getValue();
                share(bucket.total() - known, among, counted);
            }
        }
        return posts.stream()
                .map(post -> post.standingFor(counted.getOrDefault(post, 1)))
                .toList();
    }

    private static void share(int more, List<Mention> among, Map<Mention, Integer> counted) {
        for (int i = 0; i < among.size() && more > 0; i++) {
            int part = (int) ((long) more * (i + 1) / among.size() - (long) more * i / among.size());
            counted.merge(among.get(i), part, Integer::sum);
        }
    }
}
