// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.json.ReplyNumbersJson;
import dev.whatcrisis.api.watch.WatchRoutes;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyDays;
import dev.whatcrisis.reply.ReplyNumbers;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is to be answered: of one incident, and of all in which people are still answered. */
public final class ReplyRoutes {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    /** Ended incidents that are looked at, the latest first, so that one answer stays quick. */
    private static final int LATEST_ENDED = 20;

    private final Desk desk;
    private final Ports ports;

    public ReplyRoutes(Ports ports) {
        this.ports = ports;
        this.desk = new Desk(ports);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.VIEWER, "GET", "/incidents/{id}/replies", this::ofIncident)
                        .query("state", "need", "cursor", "limit"),
                Route.of(Role.VIEWER, "GET", "/replies", this::ofWatch)
                        .query("watch", "state", "need", "cursor", "limit"));
    }

    private Response ofIncident(Call call) {
        Asking asking = Asking.of(call);
        Desk.Place place = desk.place(call);
        Replies.Queue queue = desk.queue(place, call.now());
        ObjectNode json = page(queue.replies(), queue.posts(), asking, call.words(place.watch()));
        json.set("numbers", ReplyNumbersJson.write(queue.numbers()));
        json.set(
                "until",
                Json.maybeInstant(
                        ReplyDays.until(place.incident(), place.watch().zone())));
        return Response.json(200, json);
    }

    private Response ofWatch(Call call) {
        Asking asking = Asking.of(call);
        Watch watch = WatchRoutes.find(ports.watches(), "watch", call.requiredQuery("watch"));
        List<Reply> all = new ArrayList<>();
        Map<MentionId, Mention> posts = new HashMap<>();
        for (Incident incident : answering(watch, call.now())) {
            Replies.Queue queue = desk.queue(new Desk.Place(incident, watch), call.now());
            all.addAll(queue.replies());
            posts.putAll(queue.posts());
        }
        List<Reply> ordered = all.stream()
                .sorted(Comparator.comparing((Reply reply) -> !reply.owed())
                        .thenComparing(Reply.BY_NEED_AND_WAITING)
                        .thenComparing(reply -> reply.incident().value()))
                .toList();
        ObjectNode json = page(ordered, posts, asking, call.words(watch));
        json.set("numbers", ReplyNumbersJson.write(ReplyNumbers.of(ordered)));
        json.set("until", Json.maybeInstant(Optional.empty()));
        return Response.json(200, json);
    }

    private List<Incident> answering(Watch watch, Instant now) {
        return Stream.concat(
                        ports.incidents().open(watch.id()).stream(),
                        ports.incidents().ended(watch.id(), now.minus(ReplyDays.LONGEST), LATEST_ENDED).stream())
                .filter(incident -> ReplyDays.open(incident, watch.zone(), now))
                .toList();
    }

    private static ObjectNode page(List<Reply> all, Map<MentionId, Mention> posts, Asking asking, Words words) {
        List<Reply> asked = all.stream().filter(asking.filter()::shows).toList();
        ReplyPage page = ReplyPage.of(asked, asking.cursor(), asking.limit());
        ObjectNode json = Json.object();
        json.set("replies", Json.array(page.replies(), reply -> ReplyJson.write(reply, posts, words)));
        json.set("next", Json.maybeText(page.next()));
        return json;
    }

    private record Asking(ReplyFilter filter, Optional<String> cursor, int limit) {
        static Asking of(Call call) {
            return new Asking(ReplyFilter.of(call), call.query("cursor"), call.number("limit", 1, MOST, USUAL));
        }
    }
}
