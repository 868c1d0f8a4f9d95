// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.export;

import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.IncidentJson;
import dev.whatcrisis.api.json.MentionJson;
import dev.whatcrisis.api.watch.WatchRoutes;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.reply.ReplyDays;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tables for a spreadsheet, a feed of what the verdict became, and a calendar of what is to come. */
public final class ExportRoutes {
    /** Posts and incidents of one table: what an answer of 6 MB, the most on AWS, holds for sure. */
    private static final int MOST = 1_000;

    /** Incidents whose verdicts are in the feed, the latest first. */
    private static final int TOLD = 20;

    private static final Csv MENTIONS = new Csv(List.of(
            "id",
            "at",
            "receivedAt",
            "source",
            "author",
            "followers",
            "text",
            "lang",
            "url",
            "likes",
            "shares",
            "replies",
            "own",
            "press",
            "critical",
            "negative",
            "says/label"));
    private static final Csv INCIDENTS = new Csv(List.of(
            "id",
            "headline",
            "state/id",
            "state/since",
            "state/how",
            "highest/word",
            "rule",
            "type",
            "sentence",
            "firstMentionAt",
            "openedAt",
            "updatedAt",
            "posts",
            "criticalAuthors",
            "press",
            "platforms"));

    private final Ports ports;

    public ExportRoutes(Ports ports) {
        this.ports = ports;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.VIEWER, "GET", "/watches/{id}/mentions.csv", this::mentions)
                        .query("limit", Csv.BOM),
                Route.of(Role.VIEWER, "GET", "/watches/{id}/incidents.csv", this::incidents)
                        .query("limit", Csv.BOM),
                Route.of(Role.VIEWER, "GET", "/watches/{id}/verdicts.atom", this::verdicts),
                Route.of(Role.RESPONDER, "GET", "/watches/{id}/calendar.ics", this::calendar));
    }

    private Response mentions(Call call) {
        Watch watch = watch(call);
        int limit = call.number("limit", 1, MOST, MOST);
        return MENTIONS.answer(
                call,
                watch.id() + "-mentions",
                ports.mentions().latest(watch.id(), limit, call.now()).stream()
                        .map(MentionJson::write)
                        .toList());
    }

    private Response incidents(Call call) {
        Watch watch = watch(call);
        Words words = call.words(watch);
        return INCIDENTS.answer(
                call,
                watch.id() + "-incidents",
                latest(watch, call.number("limit", 1, MOST, MOST), call.now()).stream()
                        .map(incident -> IncidentJson.write(incident, words))
                        .toList());
    }

    private Response verdicts(Call call) {
        Watch watch = watch(call);
        VerdictFeed feed = new VerdictFeed(watch, call.words(watch));
        latest(watch, TOLD, call.now())
                .forEach(incident -> feed.add(incident, ports.incidents().timeline(incident.id())));
        return Response.of(200, "application/atom+xml; charset=utf-8", feed.xml());
    }

    private Response calendar(Call call) {
        Watch watch = watch(call);
        Roster roster = ports.roster().load();
        TeamCalendar calendar = new TeamCalendar(watch, call.words(watch), call.now())
                .quietHours(roster)
                .rota(ports.rota().load(), roster)
                .replies(ports.incidents().ended(watch.id(), call.now().minus(ReplyDays.LONGEST), TOLD));
        return Response.of(200, "text/calendar; charset=utf-8", calendar.text())
                .with("content-disposition", "inline; filename=\"" + watch.id() + ".ics\"");
    }

    private List<Incident> latest(Watch watch, int limit, Instant now) {
        return ports.incidents()
                .history(watch.id(), Instant.EPOCH, now.plusMillis(1), Optional.empty(), limit)
                .incidents();
    }

    private Watch watch(Call call) {
        return WatchRoutes.find(ports.watches(), call);
    }
}
