// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.answer.Askers;
import dev.whatcrisis.answer.Closing;
import dev.whatcrisis.answer.Draft;
import dev.whatcrisis.answer.Humour;
import dev.whatcrisis.answer.Likeness;
import dev.whatcrisis.answer.ReplyDraft;
import dev.whatcrisis.answer.ReplyDrafts;
import dev.whatcrisis.answer.ThreadCloser;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could be written: to one person, and to all when the thread is closed. */
public final class DraftRoutes {
    private final Desk desk;
    private final Milestones milestones;

    public DraftRoutes(Ports ports) {
        this.desk = new Desk(ports);
        this.milestones = new Milestones(ports);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.VIEWER, "GET", "/incidents/{id}/replies/{reply}", this::one)
                        .query("humour"),
                Route.of(Role.VIEWER, "GET", "/incidents/{id}/closing", this::closing));
    }

    private Response one(Call call) {
        boolean joke = humour(call);
        Desk.Place place = desk.place(call);
        Replies.Queue queue = desk.queue(place, call.now());
        Reply reply = queue.find(desk.id(call)).orElseThrow(() -> Desk.unknown(call));
        Words words = call.words(place.watch());
        Optional<Mention> post = reply.posts().stream()
                .flatMap(asked -> Optional.ofNullable(queue.posts().get(asked.post())).stream())
                .filter(mention -> !mention.at().isBefore(reply.since()))
                .findFirst();
        ReplyDrafts drafts = new ReplyDrafts(
                reply, post, place.incident(), place.watch(), milestones.deletedAt(place.incident()), call.now());
        String name = call.person().map(Person::name).map(DraftRoutes::first).orElse("");
        List<String> sent = queue.sent(reply.id());
        boolean joking = (joke ? new Humour(true, true) : Humour.NONE)
                .gate(place.incident())
                .open();
        List<ReplyDraft> least = drafts.least(name, sent, joking);
        ObjectNode json = Json.object();
        json.set("reply", ReplyJson.write(reply, queue.posts(), words));
        json.set("drafts", Json.array(least, draft -> draft(draft, words)));
        Fact none = Fact.of("answer.tooLike")
                .with("share", drafts.nearest(name, sent, joking).share());
        json.set("noDraft", Json.maybeText(least.isEmpty() ? Optional.of(words.say(none)) : Optional.empty()));
        return Response.json(200, json);
    }

    /** Nobody but a person who looked at this case can allow a joke, by asking for it. */
    private static boolean humour(Call call) {
        String asked = call.query("humour").orElse("no");
        if (!asked.equals("yes") && !asked.equals("no")) {
            throw Problem.field("humour", Fact.of("refusal.one-of").with("choices", "yes, no"));
        }
        return asked.equals("yes");
    }

    private static String first(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    private static ObjectNode draft(ReplyDraft draft, Words words) {
        Likeness likeness = draft.likeness();
        Fact said = likeness.to().isEmpty()
                ? Fact.of("answer.likeNone")
                : Fact.of("answer.like").with("share", likeness.share());
        return text(draft.draft()).put("likeness", likeness.share()).put("likenessSaid", words.say(said));
    }

    private static ObjectNode text(Draft draft) {
        ObjectNode json = Json.object()
                .put("skeleton", draft.form().name())
                .put("language", draft.language().name())
                .put("text", draft.text());
        json.set("fillIns", Json.texts(draft.fillIns()));
        return json.put("note", draft.note());
    }

    private Response closing(Call call) {
        Desk.Place place = desk.place(call);
        Replies.Queue queue = desk.queue(place, call.now());
        Closing closing = ThreadCloser.propose(
                place.incident(),
                place.watch(),
                queue.replies(),
                milestones.deletedAt(place.incident()),
                milestones.closedAt(place.incident(), queue.ownPosts()),
                Askers.language(
                        new ArrayList<>(queue.posts().values()), place.watch().language()),
                call.now());
        ObjectNode json = Json.object()
                .put("due", closing.due())
                .put("reason", call.words(place.watch()).say(closing.reason()));
        json.set("posts", Json.array(closing.posts(), DraftRoutes::text));
        json.set(
                "figures",
                Json.array(
                        closing.figures(),
                        figure -> Json.object().put("value", figure.value()).put("from", figure.from())));
        return Response.json(200, json);
    }
}
