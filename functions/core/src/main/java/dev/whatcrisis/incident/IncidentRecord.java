// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Counts;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What belongs to one incident, in memory: timeline, counts, pointers to mentions. */
final class IncidentRecord {
    private final Map<String, TimelineEntry> timeline = new HashMap<>();
    private final Set<MentionId> counted = new HashSet<>();
    private final Set<MentionId> pointers = new LinkedHashSet<>();
    private final Counts counts = new Counts();

    /** The pointers as they were last asked for: a look asks several times. */
    private List<MentionId> listed = List.of();

    boolean append(TimelineEntry entry) {
        return timeline.putIfAbsent(entry.key(), entry) == null;
    }

    List<TimelineEntry> timeline() {
        return timeline.values().stream().sorted(TimelineEntry.ORDER).toList();
    }

    boolean add(Mention mention) {
        if (!counted.add(mention.id())) {
            return false;
        }
        counts.add(mention);
        if (pointers.size() < IncidentStore.MAX_MENTIONS) {
            pointers.add(mention.id());
        }
        return true;
    }

    List<Bucket> buckets() {
        return counts.all();
    }

    List<Bucket> buckets(Instant from) {
        return counts.between(from, Instant.MAX);
    }

    boolean pointsTo(MentionId mention) {
        return pointers.contains(mention);
    }

    List<MentionId> mentions() {
        if (listed.size() != pointers.size()) {
            listed = List.copyOf(pointers);
        }
        return listed;
    }

    /** The same, apart. */
    IncidentRecord copy() {
        IncidentRecord copy = new IncidentRecord();
        copy.timeline.putAll(timeline);
        copy.counted.addAll(counted);
        copy.pointers.addAll(pointers);
        counts.all().forEach(copy.counts::add);
        return copy;
    }
}
