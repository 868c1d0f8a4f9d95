// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import java.time.Instant;
import java.util.List;

/** Invented posts in the form of the API. */
final class Posts {
    static final String ACME = "did:plc:acme";

    private Posts() {}

    static String uri(String author, String key) {
        return "at://" + author + "/app.bsky.feed.post/" + key;
    }

    /** A post of the team with its numbers of replies and quotes. */
    static String own(String key, Instant at, int replies, int quotes) {
        return post(ACME, "acme.example", key, at, replies, quotes, "");
    }

    /** A reply of somebody to a post of the team. */
    static String reply(String key, Instant at, String parent) {
        String reply = ",\"reply\":{\"parent\":{\"uri\":\"" + uri(ACME, parent) + "\"},\"root\":{\"uri\":\"x\"}}";
        return post("did:plc:other", "other.example", key, at, 0, 0, reply);
    }

    private static String post(
            String did, String handle, String key, Instant at, int replies, int quotes, String inRecord) {
        return """
                {"uri":"%s","cid":"c","author":{"did":"%s","handle":"%s","labels":[]},
                 "record":{"$type":"app.bsky.feed.post","text":"post %s","createdAt":"2035-01-01T00:00:00Z"%s},
                 "replyCount":%d,"repostCount":0,"likeCount":1,"quoteCount":%d,"indexedAt":"%s"}
                """.formatted(uri(did, key), did, handle, key, inRecord, replies, quotes, at);
    }

    static String feed(String cursor, String... posts) {
        String items = String.join(
                ",", List.of(posts).stream().map(p -> "{\"post\":" + p + "}").toList());
        return "{\"feed\":[" + items + "]" + (cursor.isEmpty() ? "" : ",\"cursor\":\"" + cursor + "\"") + "}";
    }

    static String posts(String... posts) {
        return "{\"posts\":[" + String.join(",", posts) + "]}";
    }

    static String thread(String root, String... replies) {
        String below = String.join(
                ",",
                List.of(replies).stream()
                        .map(p -> "{\"post\":" + p + ",\"replies\":[]}")
                        .toList());
        return "{\"thread\":{\"$type\":\"app.bsky.feed.defs#threadViewPost\",\"post\":" + root + ",\"replies\":["
                + below + ",{\"uri\":\"at://gone\",\"notFound\":true}]}}";
    }
}
