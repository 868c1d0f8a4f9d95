// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.api.json.IncidentJson;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.json.MentionJson;
import dev.whatcrisis.api.json.VerdictJson;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.MentionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything about one incident. */
final class Detail {
    private static final int MOST_HOURS = 24 * 60;

    private final IncidentStore incidents;
    private final MentionStore mentions;
    private final PostMortemStore postMortems;
    private final Samples samples;

    Detail(IncidentStore incidents, MentionStore mentions, PostMortemStore postMortems) {
        this.incidents = incidents;
        this.mentions = mentions;
        this.postMortems = postMortems;
        this.samples = new Samples(incidents, mentions);
    }

    ObjectNode write(Incident incident, Instant now) {
        ObjectNode json = Json.object();
        json.set("incident", IncidentJson.write(incident));
        json.set("verdict", VerdictJson.write(incident.verdict()));
        json.set("firstForecast", Json.maybe(incident.firstForecast(), VerdictJson::write));
        json.set(
                "firstPost",
                Json.maybe(
                        incident.firstPost().flatMap(id -> mentions.find(incident.watch(), id, now)),
                        MentionJson::write));
        json.set(
                "ownPost",
                Json.maybe(
                        incident.ownPost().flatMap(id -> mentions.find(incident.watch(), id, now)),
                        MentionJson::write));
        json.set("timeline", Json.array(incidents.timeline(incident.id()), IncidentJson::entry));
        json.set("calledLevels", Json.array(incident.calledLevels(), IncidentJson::called));
        json.set("samples", Json.array(samples.of(incident, now), MentionJson::write));
        json.set("counts", hourly(incidents.buckets(incident.id())));
        return json.put("hasPostMortem", postMortems.find(incident.id()).isPresent());
    }

    /** Every clock hour from the first post on, also those without any; at most 60 days of them. */
    private static ArrayNode hourly(List<Bucket> buckets) {
        Map<Instant, int[]> hours = new TreeMap<>();
        buckets.forEach(b -> {
            int[] sum = hours.computeIfAbsent(b.start().truncatedTo(ChronoUnit.HOURS), h -> new int[2]);
            sum[0] += b.total();
            sum[1] += b.critical();
        });
        ArrayNode points = Json.array(List.<Bucket>of(), b -> Json.object());
        if (buckets.isEmpty()) {
            return points;
        }
        Instant last = hours.keySet().stream().reduce((a, b) -> b).orElseThrow();
        Instant hour = hours.keySet().iterator().next();
        for (int n = 0; n < MOST_HOURS && !hour.isAfter(last); n++) {
            int[] sum = hours.getOrDefault(hour, new int[2]);
            points.add(Json.object()
                    .put("start", hour.toString())
                    .put("total", sum[0])
                    .put("critical", sum[1]));
            hour = hour.plus(Duration.ofHours(1));
        }
        return points;
    }
}
