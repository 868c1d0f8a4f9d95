// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.export.Csv;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.watch.WatchRoutes;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyDays;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who was owed an answer and what became of it, as a table: links and our own words, nothing of theirs. */
public final class ReplyTable {
    private static final int MOST = 1_000;

    /** Incidents that one table looks at, the latest first. */
    private static final int INCIDENTS = 100;

    private static final Csv TABLE = new Csv(List.of(
            "id",
            "incident",
            "need",
            "reason",
            "language",
            "since",
            "state/is",
            "state/at",
            "state/by",
            "state/text",
            "state/why",
            "delayMinutes",
            "wroteAgainAt",
            "posts/0/source",
            "posts/0/at",
            "posts/0/link"));

    private final Desk desk;
    private final Ports ports;

    public ReplyTable(Ports ports) {
        this.ports = ports;
        this.desk = new Desk(ports);
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.VIEWER, "GET", "/watches/{id}/replies.csv", this::table)
                .query("limit", Csv.BOM));
    }

    private Response table(Call call) {
        Watch watch = WatchRoutes.find(ports.watches(), call);
        Words words = call.words(watch);
        int limit = call.number("limit", 1, MOST, MOST);
        List<ObjectNode> rows = new ArrayList<>();
        for (Incident incident : latest(watch, call.now())) {
            for (Reply reply : rows.size() < limit ? replies(incident, watch, call.now()) : List.<Reply>of()) {
                rows.add(ReplyJson.write(reply, Map.of(), words));
            }
        }
        return TABLE.answer(call, watch.id() + "-replies", rows.subList(0, Math.min(limit, rows.size())));
    }

    /** As they are now while people are answered; afterwards as they were left. */
    private List<Reply> replies(Incident incident, Watch watch, Instant now) {
        return ReplyDays.open(incident, watch.zone(), now)
                ? desk.queue(new Desk.Place(incident, watch), now).replies()
                : ports.replies().of(incident.id());
    }

    private List<Incident> latest(Watch watch, Instant now) {
        return ports.incidents()
                .history(watch.id(), Instant.EPOCH, now.plusMillis(1), Optional.empty(), INCIDENTS)
                .incidents();
    }
}
