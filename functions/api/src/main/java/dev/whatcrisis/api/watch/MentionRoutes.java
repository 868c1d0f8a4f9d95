// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.json.MentionJson;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import java.util.Comparator;
import java.util.List;

/** The posts that came in last. */
public final class MentionRoutes {
    private static final int MOST = 100;
    private static final int USUAL = 20;

    /** What one round brings is received at one time, and then the newest post tells most. */
    private static final Comparator<Mention> NEWEST =
            Comparator.comparing(Mention::receivedAt).thenComparing(Mention::at).reversed();

    private final WatchStore watches;
    private final MentionStore mentions;

    public MentionRoutes(WatchStore watches, MentionStore mentions) {
        this.watches = watches;
        this.mentions = mentions;
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.VIEWER, "GET", "/watches/{id}/mentions", this::latest)
                .query("limit"));
    }

    private Response latest(Call call) {
        int limit = call.number("limit", 1, MOST, USUAL);
        Watch watch = WatchRoutes.find(watches, call);
        List<Mention> latest = mentions.latest(watch.id(), MOST, call.now()).stream()
                .sorted(NEWEST)
                .limit(limit)
                .toList();
        return Response.json(200, Json.object().set("mentions", Json.array(latest, MentionJson::write)));
    }
}
