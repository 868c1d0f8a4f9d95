// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.relevance.Feedback;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.relevance.LearnedStore;
import dev.whatcrisis.teaching.Learnings;
import dev.whatcrisis.teaching.Said;
import dev.whatcrisis.teaching.TeachRelevance;
import dev.whatcrisis.teaching.TeachRelevance.Outcome;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.List;
import java.util.Optional;

/** What a team says of single posts, and what was learned from it. */
public final class FeedbackRoutes {
    private static final int LONGEST_ID = 600;

    private final WatchStore watches;
    private final MentionStore mentions;
    private final LearnedStore learned;
    private final TeachRelevance teach;

    public FeedbackRoutes(WatchStore watches, MentionStore mentions, LearnedStore learned) {
        this.watches = watches;
        this.mentions = mentions;
        this.learned = learned;
        this.teach = new TeachRelevance(mentions, learned);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.VIEWER, "GET", "/watches/{id}/learned", this::lessons),
                Route.of(Role.VIEWER, "GET", "/watches/{id}/corrections", this::corrections),
                Route.of(Role.RESPONDER, "POST", "/watches/{id}/feedback", this::feedback),
                Route.of(Role.RESPONDER, "POST", "/watches/{id}/feedback/undo", this::undo));
    }

    private Response corrections(Call call) {
        Watch watch = WatchRoutes.find(watches, call);
        Learned known = learned.find(watch.id()).orElseGet(() -> Learned.nothing(watch.id()));
        return Response.json(200, new CorrectionsJson(watch, mentions, known, call.now(), call.words(watch)).all());
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
        Feedback feedback = fields.choice("feedback", Feedback.class);
        Optional<Label> label = fields.maybeChoice("label", Label.class);
        fields.why();
        fields.end();
        boolean admin =
                call.person().map(Person::role).filter(Role.ADMIN::equals).isPresent();
        Said said = new Said(feedback, label, call.who(), admin);
        return answer(watch, mention, teach.teach(watch, mention, said, call.now()), call);
    }

    private Response undo(Call call) {
        Watch watch = WatchRoutes.find(watches, call);
        Fields fields = call.body();
        String key = fields.text("mention", LONGEST_ID);
        MentionId mention = fields.make("mention", () -> MentionId.ofKey(key));
        fields.why();
        fields.end();
        return answer(watch, mention, teach.undo(watch, mention, call.who(), call.now()), call);
    }

    private Response answer(Watch watch, MentionId mention, Outcome outcome, Call call) {
        Words words = call.words(watch);
        return switch (outcome) {
            case Outcome.Unknown() ->
                throw Problem.notFound(Fact.of("refusal.no-post")
                        .with("post", mention.key())
                        .with("watch", watch.id().value()));
            case Outcome.Refused(Fact reason) -> throw Problem.conflict(words.say(reason));
            case Outcome.Forbidden() -> throw Problem.forbidden(Fact.of("refused.told"));
            case Outcome.Done(Learned known, boolean changed) -> {
                ObjectNode json = Json.object().put("mention", mention.key());
                json.set("feedback", Json.maybe(known.of(mention), said -> Json.text(said.name())));
                json.put("changed", changed);
                json.set("correction", new CorrectionsJson(watch, mentions, known, call.now(), words).of(mention));
                json.set("learned", LessonsJson.write(Learnings.of(watch, known), words));
                yield Response.json(200, json);
            }
        };
    }
}
