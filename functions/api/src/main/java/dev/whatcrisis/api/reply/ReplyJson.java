// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.json.MentionJson;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.reply.Asked;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyState;
import dev.whatcrisis.reply.ReplyState.Answered;
import dev.whatcrisis.reply.ReplyState.Drafted;
import dev.whatcrisis.reply.ReplyState.Left;
import dev.whatcrisis.reply.ReplyState.Open;
import dev.whatcrisis.words.Words;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Writes who is to be answered; what they wrote only while their posts can be read. */
final class ReplyJson {
    private ReplyJson() {}

    static ObjectNode write(Reply reply, Map<MentionId, Mention> posts, Words words) {
        ObjectNode json = Json.object()
                .put("id", reply.id().value())
                .put("incident", reply.incident().value())
                .put("watch", reply.watch().value());
        json.set("need", Json.maybeText(reply.need().map(Enum::name)));
        json.put("reason", words.say(reply.reason()));
        json.set("language", Json.maybeText(reply.language().map(Enum::name)));
        json.put("since", reply.since().toString());
        json.set("posts", Json.array(reply.posts(), asked -> post(asked, posts)));
        json.set("state", state(reply.state(), words));
        json.set("delayMinutes", Json.maybe(reply.delay(), delay -> Json.whole(delay.toMinutes())));
        json.set("wroteAgainAt", Json.maybeInstant(reply.wroteAgainAt()));
        return json;
    }

    private static ObjectNode post(Asked asked, Map<MentionId, Mention> posts) {
        ObjectNode json = Json.object()
                .put("id", asked.post().key())
                .put("source", asked.post().source().value())
                .put("at", asked.at().toString());
        json.set("link", Json.maybeText(asked.link().filter(MentionJson::web).map(URI::toString)));
        json.set("mention", Json.maybe(Optional.ofNullable(posts.get(asked.post())), MentionJson::write));
        return json;
    }

    private static ObjectNode state(ReplyState state, Words words) {
        ObjectNode json = Json.object()
                .put("is", name(state))
                .put("at", state.at().toString())
                .put("by", state.by());
        Optional<Drafted> draft = of(state, Drafted.class);
        Optional<Answered> answer = of(state, Answered.class);
        json.set("until", Json.maybeInstant(draft.map(Drafted::until)));
        json.set(
                "text",
                Json.maybeText(draft.map(Drafted::text)
                        .or(() -> answer.map(Answered::words))
                        .filter(text -> !text.isEmpty())));
        json.set("approval", Json.maybeText(draft.map(Drafted::approval).map(Enum::name)));
        json.set(
                "approvedBy",
                Json.maybeText(draft.flatMap(Drafted::approvedBy).or(() -> answer.flatMap(Answered::approvedBy))));
        json.set("post", Json.maybeText(answer.flatMap(Answered::post).map(MentionId::key)));
        json.set("why", Json.maybeText(of(state, Left.class).map(Left::why).map(words::say)));
        return json;
    }

    /** How far it is, in one word. */
    static String name(ReplyState state) {
        return switch (state) {
            case Open open -> "OPEN";
            case Drafted drafted -> "DRAFTED";
            case Answered answered -> "ANSWERED";
            case Left left -> "LEFT";
        };
    }

    private static <S extends ReplyState> Optional<S> of(ReplyState state, Class<S> type) {
        return Optional.of(state).filter(type::isInstance).map(type::cast);
    }
}
