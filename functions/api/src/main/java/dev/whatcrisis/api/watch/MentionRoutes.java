// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.json.MentionJson;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.relevance.LearnedStore;
import dev.whatcrisis.relevance.Reader;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Words;
import java.util.Comparator;
import java.util.List;

/** The posts that came in last, with what was said and is thought of them. */
public final class MentionRoutes {
    private static final int MOST = 100;
    private static final int USUAL = 20;

    /** What one round brings is received at one time, and then the newest post tells most. */
    private static final Comparator<Mention> NEWEST =
            Comparator.comparing(Mention::receivedAt).thenComparing(Mention::at).reversed();

    private final WatchStore watches;
    private final MentionStore mentions;
    private final LearnedStore learned;

    public MentionRoutes(WatchStore watches, MentionStore mentions, LearnedStore learned) {
        this.watches = watches;
        this.mentions = mentions;
        this.learned = learned;
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
        Learned known = learned.find(watch.id()).orElseGet(() -> Learned.nothing(watch.id()));
        ObjectNode json = Json.object();
        json.set("mentions", Json.array(latest, MentionJson::write));
        Words words = call.words(watch);
        CorrectionsJson corrections = new CorrectionsJson(watch, mentions, known, call.now(), words);
        json.set("opinions", LessonsJson.opinions(latest, new Reader(watch, known), known, corrections, words));
        return Response.json(200, json);
    }
}
