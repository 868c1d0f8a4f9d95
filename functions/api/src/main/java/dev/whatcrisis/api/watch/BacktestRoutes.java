// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.backtest.BacktestEvent;
import dev.whatcrisis.backtest.BacktestReport;
import dev.whatcrisis.backtest.OwnBacktest;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;

/** What a watch's own last days would have led to, by counts alone, under each sensitivity. */
public final class BacktestRoutes {
    private static final int DAYS = 30;

    private final Ports ports;

    public BacktestRoutes(Ports ports) {
        this.ports = ports;
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.VIEWER, "GET", "/watches/{id}/backtest", this::backtest)
                .query("days"));
    }

    private Response backtest(Call call) {
        Watch watch = WatchRoutes.find(ports.watches(), call);
        int days = call.number("days", 1, OwnBacktest.MOST_DAYS, DAYS);
        Instant now = call.now();
        Words words = call.words(watch);
        List<Bucket> buckets = ports.mentions().buckets(watch.id(), OwnBacktest.from(now, days), now);
        ObjectNode json = Json.object().put("watch", watch.id().value()).put("days", days);
        json.set("reports", Json.array(OwnBacktest.of(watch, buckets, now, days), report -> report(report, words)));
        return Response.json(200, json);
    }

    private static ObjectNode report(BacktestReport report, Words words) {
        ObjectNode json = Json.object()
                .put("sensitivity", report.sensitivity().name())
                .put("needlessAYear", report.sensitivity().needlessAYear())
                .put("from", report.from().toString())
                .put("to", report.to().toString())
                .put("days", report.days())
                .put("learningDays", report.learningDays())
                .put("wakes", report.wakes())
                .put("mails", report.mails())
                .put("sentence", words.say(report.sentence()));
        json.set("events", Json.array(report.events(), event -> event(event, words)));
        return json;
    }

    private static ObjectNode event(BacktestEvent event, Words words) {
        return Json.object()
                .put("wake", event.wake())
                .put("night", event.night().toString())
                .put("at", event.decided().toString())
                .put("until", event.until().toString())
                .put("inHour", event.inHour())
                .put("usual", event.usualInHour())
                .put("peak", event.peakInHour())
                .put("doubleBy07h", event.doubleBy07h())
                .put("why", words.say(event.why()));
    }
}
