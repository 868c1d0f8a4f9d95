// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions belong to an incident.
 *
 * <pre>{@code
 * incident-counted   acme-1a2b hash(rss/a)
 * incident-mention   acme-1a2b 00000                  rss/a
 * incident-bucket    acme-1a2b 2026-03-01T10:00…      rss the bucket
 * }</pre>
 */
final class IncidentMentions {
    private final TextMap counted;
    private final TextMap pointers;
    private final MvCounts counts;

    IncidentMentions(Shelves shelves) {
        counted = shelves.index("incident-counted");
        pointers = shelves.index("incident-mention");
        counts = new MvCounts(shelves.of("incident-bucket", Bucket.class));
    }

    List<Mention> add(IncidentId incident, List<Mention> given) {
        List<Mention> added = new ArrayList<>();
        int next = pointed(incident);
        for (Mention mention : given) {
            String key = mention.id().key();
            if (counted.putIfAbsent(Key.of(incident, Key.hash(key)), "") != null) {
                continue;
            }
            added.add(mention);
            if (next < IncidentStore.MAX_MENTIONS) {
                pointers.put(Key.of(incident, String.format(Locale.ROOT, "%05d", next)), key);
                next++;
            }
        }
        counts.add(incident, added);
        return List.copyOf(added);
    }

    List<Bucket> buckets(IncidentId incident) {
        return counts.all(incident);
    }

    List<Bucket> buckets(IncidentId incident, Instant from) {
        return counts.from(incident, from);
    }

    List<MentionId> pointers(IncidentId incident) {
        return pointers.ascending(Key.start(incident), Key.end(incident))
                .map(Map.Entry::getValue)
                .map(IncidentMentions::id)
                .toList();
    }

    private int pointed(IncidentId incident) {
        @Nullable String last = pointers.lowerKey(Key.end(incident));
        return last == null || !last.startsWith(Key.start(incident))
                ? 0
                : Integer.parseInt(Key.parts(last, 2).get(1)) + 1;
    }

    private static MentionId id(String key) {
        int slash = key.indexOf('/');
        return new MentionId(new SourceName(key.substring(0, slash)), key.substring(slash + 1));
    }
}
