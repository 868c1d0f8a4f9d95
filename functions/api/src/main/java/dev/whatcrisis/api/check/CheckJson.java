// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.check;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.watch.WatchJson;
import dev.whatcrisis.collecting.QueryCheck;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Writes what was tried. */
final class CheckJson {
    private CheckJson() {}

    static ObjectNode write(QueryCheck check, Words words, Instant now) {
        ObjectNode json = Json.object();
        json.set("query", WatchJson.query(check.query()));
        json.put("outcome", outcome(check))
                .put("found", check.found())
                .put("left", check.excluded())
                .put("own", check.own())
                .put("whole", check.whole());
        json.set("newest", Json.maybeInstant(check.newest()));
        json.set("followers", Json.maybe(followers(check), LongNode::valueOf));
        json.put("sentence", words.say(check.sentence(now)));
        json.set("more", Json.maybeText(more(check).map(words::say)));
        json.set("todo", Json.maybeText(check.todo().map(words::say)));
        json.set("examples", Json.array(check.examples(), CheckJson::example));
        return json;
    }

    private static String outcome(QueryCheck check) {
        if (check.failure().isPresent()) {
            return "FAILED";
        }
        return check.found() > 0 ? "FOUND" : "NOTHING";
    }

    private static Optional<Long> followers(QueryCheck check) {
        return check.followers().isPresent() ? Optional.of(check.followers().getAsLong()) : Optional.empty();
    }

    /** What else is known, in words. */
    private static Optional<Fact> more(QueryCheck check) {
        if (check.excluded() > 0) {
            return Optional.of(Fact.of("check.excluded").with("n", check.excluded()));
        }
        return followers(check).map(n -> Fact.of("check.followers").with("n", n));
    }

    private static ObjectNode example(Mention post) {
        ObjectNode json =
                Json.object().put("text", post.text()).put("at", post.at().toString());
        json.set("url", Json.maybeText(post.url().map(URI::toString)));
        return json;
    }
}
