// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.relevance.Feedback;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.relevance.LearnedStore;
import dev.whatcrisis.teaching.Learnings;
import dev.whatcrisis.teaching.TeachRelevance;
import dev.whatcrisis.teaching.TeachRelevance.Outcome;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.List;

/** What a team says of single posts, and what was learned from it. */
public final class FeedbackRoutes {
    private static final int LONGEST_ID = 600;

    private final WatchStore watches;
    private final LearnedStore learned;
    private final TeachRelevance teach;

    public FeedbackRoutes(WatchStore watches, MentionStore mentions, LearnedStore learned) {
        this.watches = watches;
        this.learned = learned;
        this.teach = new TeachRelevance(mentions, learned);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.VIEWER, "GET", "/watches/{id}/learned", this::lessons),
                Route.of(Role.RESPONDER, "POST", "/watches/{id}/feedback", this::feedback));
    }

    private Response lessons(Call call) {
        Watch watch = WatchRoutes.find(watches, call);
        Learned known = learned.find(watch.id()).orElseGet(() -> Learned.nothing(watch.id()));
        return Response.json(200, LessonsJson.write(Learnings.of(watch, known), call.words(watch)));
    }

    private Response feedback(Call call) {
        Watch watch = WatchRoutes.find(watches, call);
        Fields fields = call.body();
        String key = fields.text("mention", LONGEST_ID);
        MentionId mention = fields.make("mention", () -> MentionId.ofKey(key));
        Feedback said = fields.choice("feedback", Feedback.class);
        fields.why();
        fields.end();
        return switch (teach.teach(watch, mention, said, call.now())) {
            case Outcome.Unknown() ->
                throw Problem.notFound(Fact.of("refusal.no-post")
                        .with("post", key)
                        .with("watch", watch.id().value()));
            case Outcome.Refused(Fact reason) ->
                throw Problem.conflict(call.words(watch).say(reason));
            case Outcome.Done done -> answer(watch, mention, said, done, call.words(watch));
        };
    }

    private static Response answer(Watch watch, MentionId mention, Feedback said, Outcome.Done done, Words words) {
        ObjectNode json = Json.object()
                .put("mention", mention.key())
                .put("feedback", said.name())
                .put("changed", done.changed());
        json.set("learned", LessonsJson.write(Learnings.of(watch, done.learned()), words));
        return Response.json(200, json);
    }
}
