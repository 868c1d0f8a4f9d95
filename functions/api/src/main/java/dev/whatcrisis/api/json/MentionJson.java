// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes posts. Only addresses that a browser may safely follow go out. */
public final class MentionJson {
    private MentionJson() {}

    public static ObjectNode write(Mention mention) {
        ObjectNode json = Json.object()
                .put("id", mention.id().key())
                .put("source", mention.id().source().value())
                .put("at", mention.at().toString())
                .put("receivedAt", mention.receivedAt().toString());
        json.set("author", Json.maybeText(mention.author().map(Author::name)));
        json.set("followers", Json.maybe(followers(mention), Json::whole));
        json.put("text", mention.text()).put("lang", mention.lang());
        json.set("url", Json.maybeText(mention.url().filter(MentionJson::web).map(URI::toString)));
        json.put("likes", mention.engagement().likes())
                .put("shares", mention.engagement().shares())
                .put("replies", mention.engagement().replies())
                .put("own", mention.own())
                .put("press", mention.press())
                .put("critical", mention.critical());
        json.set("negative", Json.maybe(mention.sentiment(), s -> Json.number(s.negative())));
        json.set("says", Json.maybe(mention.says(), MentionJson::write));
        json.set("deletedAt", Json.maybeInstant(mention.deletedAt()));
        return json;
    }

    private static ObjectNode write(Says says) {
        return Json.object()
                .put("label", says.label().name())
                .put("p", says.p())
                .put("alarm", says.alarm())
                .put("told", says.told())
                .put("wakes", says.wakes())
                .put("about", says.about().name())
                .put("evidence", says.evidence().name())
                .put("witness", says.witness().name())
                .put("question", says.question())
                .put("harm", says.harm().name())
                .put("known", says.known());
    }

    private static Optional<Long> followers(Mention mention) {
        OptionalLong followers = mention.author().map(Author::followers).orElse(OptionalLong.empty());
        return followers.isPresent() ? Optional.of(followers.getAsLong()) : Optional.empty();
    }

    /** Whether a browser may safely follow it. */
    public static boolean web(URI url) {
        String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        return scheme.equals("https") || scheme.equals("http");
    }
}
