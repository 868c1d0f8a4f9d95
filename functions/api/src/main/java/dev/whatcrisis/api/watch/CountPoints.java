// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.detect.Burst;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.Usual;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sums 5-minute counts to wider ones, and puts beside each what is usual then. */
final class CountPoints {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Watch watch;
    private final Detector detector;
    private final Optional<DetectorState> learned;
    private final NavigableMap<Instant, List<Bucket>> buckets;

    CountPoints(Watch watch, Optional<DetectorState> state, List<Bucket> buckets) {
        this.watch = watch;
        this.detector = new Detector(watch.zone(), watch.sensitivity());
        this.learned = state.filter(s -> s.daysWatched() > 0);
        this.buckets =
                buckets.stream().collect(Collectors.groupingBy(Bucket::start, TreeMap::new, Collectors.toList()));
    }

    ArrayNode write(Instant from, Instant to, Duration width, Instant now) {
        ArrayNode points = JsonNodeFactory.instance.arrayNode();
        for (Instant start = from; start.isBefore(to); start = start.plus(width)) {
            points.add(point(start, width, start.isAfter(now)));
        }
        return points;
    }

    /** The unusual days of the span before the running day, with how seldom they were. */
    ArrayNode bursts(Instant from, Instant to) {
        return Json.array(
                learned.map(detector::bursts).orElse(List.of()).stream()
                        .filter(burst -> !day(burst).plus(DAY).isBefore(from)
                                && day(burst).isBefore(to))
                        .toList(),
                burst -> Json.object()
                        .put("day", burst.day().toString())
                        .put("everyDays", Math.round(burst.everyDays()))
                        .put("unheardOf", burst.unheardOf()));
    }

    private static Instant day(Burst burst) {
        return burst.day().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private ObjectNode point(Instant start, Duration width, boolean ahead) {
        List<Bucket> within = buckets.subMap(start, start.plus(width)).values().stream()
                .flatMap(Collection::stream)
                .toList();
        ObjectNode json = Json.object().put("start", start.toString());
        json.put("total", ahead ? null : within.stream().mapToInt(Bucket::total).sum());
        json.put("read", ahead ? null : within.stream().mapToInt(Bucket::read).sum());
        json.put(
                "critical",
                ahead ? null : within.stream().mapToInt(Bucket::critical).sum());
        json.set("sources", sources(within));
        json.set("usual", Json.maybe(learned.map(s -> expected(s, start, width)), Json::number));
        json.set(
                "usualHigh",
                Json.maybe(learned.filter(s -> width.equals(HOUR)).map(s -> high(s, start)), Json::number));
        return json;
    }

    private static ObjectNode sources(List<Bucket> buckets) {
        Map<String, Integer> sums = new TreeMap<>();
        buckets.forEach(b -> sums.merge(b.source().value(), b.total(), Integer::sum));
        ObjectNode json = Json.object();
        sums.forEach(json::put);
        return json;
    }

    private double expected(DetectorState state, Instant start, Duration width) {
        if (width.compareTo(HOUR) <= 0) {
            double share = (double) width.toSeconds() / HOUR.toSeconds();
            return share * usual(state, start).expected() * watch.expectedFactor(start);
        }
        double sum = 0;
        for (Instant hour = start; hour.isBefore(start.plus(width)); hour = hour.plus(HOUR)) {
            sum += usual(state, hour).expected() * watch.expectedFactor(hour);
        }
        return sum;
    }

    private double high(DetectorState state, Instant start) {
        return usual(state, start).p95() * watch.expectedFactor(start);
    }

    private Usual usual(DetectorState state, Instant at) {
        return detector.usual(state, at);
    }
}
