// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.mention.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Writes an incident's own counts by the clock hour, from its first to its last, the empty hours too. */
final class HourlyJson {
    /** After so many hours an incident is told by its history, not by a chart. */
    private static final int MOST_HOURS = 24 * 60;

    private static final Duration HOUR = Duration.ofHours(1);

    private HourlyJson() {}

    private record Sum(int total, int critical) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(total + other.total, critical + other.critical);
        }
    }

    static ArrayNode write(List<Bucket> buckets) {
        NavigableMap<Instant, Sum> hours = new TreeMap<>();
        buckets.forEach(
                b -> hours.merge(b.start().truncatedTo(ChronoUnit.HOURS), new Sum(b.total(), b.critical()), Sum::plus));
        ArrayNode points = JsonNodeFactory.instance.arrayNode();
        if (!hours.isEmpty()) {
            Instant hour = hours.firstKey();
            for (int n = 0; n < MOST_HOURS && !hour.isAfter(hours.lastKey()); n++) {
                Sum sum = hours.getOrDefault(hour, Sum.NONE);
                points.add(Json.object()
                        .put("start", hour.toString())
                        .put("total", sum.total())
                        .put("critical", sum.critical()));
                hour = hour.plus(HOUR);
            }
        }
        return points;
    }
}
