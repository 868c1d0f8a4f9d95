// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.net.URI;
import java.util.OptionalLong;

/** A mention as one line of JSON, in the form that {@code replay} reads. */
final class MentionJson {
    private MentionJson() {}

    static ObjectNode of(Mention mention) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", mention.id().nativeId());
        line.put("source", mention.id().source().value());
        line.put("at", mention.at().toString());
        line.put("author", mention.author().map(Author::name).orElse(null));
        OptionalLong followers = mention.author().map(Author::followers).orElse(OptionalLong.empty());
        line.put("followers", followers.isPresent() ? followers.getAsLong() : null);
        line.put("text", mention.text());
        line.put("lang", mention.lang());
        line.put("url", mention.url().map(URI::toString).orElse(null));
        line.put("likes", mention.engagement().likes());
        line.put("shares", mention.engagement().shares());
        line.put("replies", mention.engagement().replies());
        line.put("replyTo", mention.replyTo().map(MentionId::nativeId).orElse(null));
        line.put("own", mention.own());
        return line;
    }
}
