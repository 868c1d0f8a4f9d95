// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.teaching.TeachRelevance;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Forgets what somebody wrote, when they ask for it: who that is, one of their posts says. */
public final class PurgeRoutes {
    private static final int LONGEST_ID = 600;

    /** Of a text that somebody else saves meanwhile. */
    private static final int TRIES = 5;

    private final WatchStore watches;
    private final MentionStore mentions;
    private final IncidentStore incidents;
    private final PostMortemStore postMortems;
    private final Replies replies;
    private final TeachRelevance teach;

    public PurgeRoutes(Ports ports) {
        this.watches = ports.watches();
        this.mentions = ports.mentions();
        this.incidents = ports.incidents();
        this.postMortems = ports.postMortems();
        this.teach = new TeachRelevance(ports.mentions(), ports.learned());
        this.replies = new Replies(ports.mentions(), ports.incidents(), ports.replies());
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
        int purged = purge(watch, mention, call.now());
        teach.forget(watch.id(), mention);
        List<String> names = mention.author().map(PurgeRoutes::names).orElse(List.of());
        incidents.forEach(watch.id(), incident -> {
            unname(incident, names);
            replies.unlinkDeleted(incident, watch, call.now());
        });
        return Response.json(200, Json.object().put("purged", purged));
    }

    /** Of somebody without a name nothing is known but the one post. */
    private int purge(Watch watch, Mention mention, Instant now) {
        return mention.author()
                .map(author -> mentions.purge(watch.id(), mention.id().source(), author.id(), now))
                .orElseGet(() -> mentions.delete(watch.id(), mention.id(), now) ? 1 : 0);
    }

    private static List<String> names(Author author) {
        return Stream.of(author.name(), author.id())
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** Takes the author's names out of what the team wrote into its reports. */
    private void unname(Incident incident, List<String> names) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Conclusions> known = postMortems.conclusions(incident.id());
            Optional<Conclusions> next = known.map(part -> part.without(names));
            if (next.equals(known) || postMortems.save(next.orElseThrow()).isPresent()) {
                return;
            }
        }
        throw Problem.versionConflict(Fact.of("refusal.conclusions-gone"));
    }
}
