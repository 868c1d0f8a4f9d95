// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.reply;

import dev.whatcrisis.answer.Likeness;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Handler;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyChange;
import dev.whatcrisis.reply.ReplyState;
import dev.whatcrisis.reply.Replying;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What responders do with somebody who is to be answered. */
public final class ReplyActRoutes {
    /** Characters of the longest answer that is kept. */
    static final int LONGEST_TEXT = 1_000;

    private static final int LONGEST_REASON = 200;

    private final Desk desk;

    public ReplyActRoutes(Ports ports) {
        this.desk = new Desk(ports);
    }

    public List<Route> routes() {
        return List.of(
                route("draft", this::draft),
                route("ask-approval", this::askApproval),
                route("approve", this::approve),
                route("answered", this::answered),
                route("leave", this::leave),
                route("reopen", this::reopen));
    }

    private static Route route(String verb, Handler handler) {
        return Route.of(Role.RESPONDER, "POST", "/incidents/{id}/replies/{reply}/" + verb, handler);
    }

    private Response draft(Call call) {
        Optional<String> text = text(call);
        return step(call, reply -> Replying.draft(reply, call.who(), text, call.now()));
    }

    private Response askApproval(Call call) {
        call.body().onlyWhy();
        Desk.Place place = desk.place(call);
        List<String> sent = desk.queue(place, call.now()).sent(desk.id(call));
        return step(
                call,
                reply -> tooLike(reply, sent).orElseGet(() -> Replying.askApproval(reply, call.who(), call.now())));
    }

    /** People put answers side by side. */
    private static Optional<ReplyChange> tooLike(Reply reply, List<String> sent) {
        Likeness likeness = reply.state() instanceof ReplyState.Drafted draft
                ? Likeness.of(draft.text(), sent)
                : Likeness.of("", List.of());
        return likeness.tooMuch()
                ? Optional.of(new ReplyChange.Refused(Fact.of("refused.reply.tooLike")
                        .with("share", likeness.share())
                        .with("most", Likeness.MOST)))
                : Optional.empty();
    }

    private Response approve(Call call) {
        call.body().onlyWhy();
        return step(call, reply -> Replying.approve(reply, call.who(), call.now()));
    }

    private Response answered(Call call) {
        Optional<String> text = text(call);
        return step(call, reply -> Replying.sent(reply, call.who(), text, call.now()));
    }

    private Response leave(Call call) {
        Fields fields = call.body();
        String reason = fields.text("reason", LONGEST_REASON);
        fields.why();
        fields.end();
        return step(call, reply -> Replying.leave(reply, call.who(), reason, call.now()));
    }

    private Response reopen(Call call) {
        call.body().onlyWhy();
        return step(call, reply -> Replying.reopen(reply, call.who(), call.now()));
    }

    private static Optional<String> text(Call call) {
        Fields fields = call.body();
        Optional<String> text = fields.maybeProse("text", LONGEST_TEXT);
        fields.why();
        fields.end();
        return text;
    }

    private Response step(Call call, Function<Reply, ReplyChange> step) {
        Desk.Place place = desk.place(call);
        Reply reply = desk.step(call, place, step);
        return Response.json(
                200, ReplyJson.write(reply, desk.queue(place, call.now()).posts(), call.words(place.watch())));
    }
}
