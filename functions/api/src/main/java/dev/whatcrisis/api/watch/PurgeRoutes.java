// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;

/** Forgets what somebody wrote, when they ask for it: who that is, one of their posts says. */
public final class PurgeRoutes {
    private static final int LONGEST_ID = 600;

    private final WatchStore watches;
    private final MentionStore mentions;

    public PurgeRoutes(WatchStore watches, MentionStore mentions) {
        this.watches = watches;
        this.mentions = mentions;
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.ADMIN, "POST", "/watches/{id}/purge", this::purge));
    }

    private Response purge(Call call) {
        Watch watch = WatchRoutes.find(watches, call);
        Fields fields = call.body();
        String key = fields.text("mention", LONGEST_ID);
        MentionId id = fields.make("mention", () -> MentionId.ofKey(key));
        fields.why();
        fields.end();
        Mention mention = mentions.find(watch.id(), id, call.now())
                .filter(found -> found.deletedAt().isEmpty())
                .orElseThrow(() -> Problem.notFound(Fact.of("refusal.no-post")
                        .with("post", key)
                        .with("watch", watch.id().value())));
        return Response.json(200, Json.object().put("purged", purge(watch, mention, call.now())));
    }

    /** Of somebody without a name nothing is known but the one post. */
    private int purge(Watch watch, Mention mention, Instant now) {
        return mention.author()
                .map(author -> mentions.purge(watch.id(), mention.id().source(), author.id(), now))
                .orElseGet(() -> mentions.delete(watch.id(), mention.id(), now) ? 1 : 0);
    }
}
