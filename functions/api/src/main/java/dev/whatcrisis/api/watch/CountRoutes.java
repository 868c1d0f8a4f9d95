// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Posts over time beside what is usual. */
public final class CountRoutes {
    private static final List<Duration> WIDTHS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1));
    private static final List<String> NAMES = List.of("PT5M", "PT15M", "PT30M", "PT1H", "PT6H", "P1D");
    private static final Duration USUAL_SPAN = Duration.ofHours(48);
    private static final int MOST_POINTS = 2000;

    /** Unusual days are said of the last two months, whatever span the points are of. */
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private static final Duration LONGEST_SPAN = MentionStore.COUNT_LIFE.plusDays(7);

    private final Ports ports;

    public CountRoutes(Ports ports) {
        this.ports = ports;
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.VIEWER, "GET", "/watches/{id}/counts", this::counts)
                .query("from", "to", "by"));
    }

    private Response counts(Call call) {
        Watch watch = WatchRoutes.find(ports.watches(), call);
        String by = call.query("by").orElse("PT1H");
        Duration width = width(by);
        Instant asked = call.instant("to").orElse(call.now());
        Instant to = floor(asked.plus(width).minusNanos(1), width);
        Instant from = floor(call.instant("from").orElseGet(() -> asked.minus(USUAL_SPAN)), width);
        checkSpan(from, to, width);
        CountPoints points = new CountPoints(
                watch,
                ports.states().find(watch.id()).map(WatchState::detector),
                ports.mentions().buckets(watch.id(), from, to));
        ObjectNode json = Json.object()
                .put("watch", watch.id().value())
                .put("from", from.toString())
                .put("to", to.toString())
                .put("by", by);
        json.set("points", points.write(from, to, width, call.now()));
        json.set("bursts", points.bursts(to.minus(REMEMBERED), to));
        return Response.json(200, json);
    }

    private static void checkSpan(Instant from, Instant to, Duration width) {
        if (!from.isBefore(to)) {
            throw Problem.field("from", Fact.of("refusal.from-after-to"));
        }
        if (Duration.between(from, to).compareTo(LONGEST_SPAN) > 0) {
            throw Problem.field("from", Fact.of("refusal.counts-life").with("n", MentionStore.COUNT_LIFE.toDays()));
        }
        if (Duration.between(from, to).dividedBy(width) > MOST_POINTS) {
            throw Problem.field("by", Fact.of("refusal.too-many-points").with("n", MOST_POINTS));
        }
    }

    private static Duration width(String by) {
        int at = NAMES.indexOf(by);
        if (at < 0) {
            throw Problem.field("by", Fact.of("refusal.one-of").with("choices", String.join(", ", NAMES)));
        }
        return WIDTHS.get(at);
    }

    private static Instant floor(Instant at, Duration width) {
        long seconds = width.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }
}
