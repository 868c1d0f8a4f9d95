// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Invented statuses in the form of the API. */
final class Statuses {
    private Statuses() {}

    /** The id of a status of that time. */
    static long id(Instant at) {
        return at.toEpochMilli() << 16;
    }

    static String page(long... ids) {
        return LongStream.of(ids).mapToObj(Statuses::status).collect(Collectors.joining(",", "[", "]"));
    }

    private static String status(long id) {
        Instant at = Instant.ofEpochMilli(id >> 16);
        return """
                {"id":"%d","created_at":"%s","uri":"https://social.example/users/acme/statuses/%d",
                 "url":"https://social.example/@acme/%d","content":"<p>a post about Acme</p>","spoiler_text":"",
                 "language":"en","reblog":null,"in_reply_to_id":null,"replies_count":0,"reblogs_count":0,
                 "favourites_count":0,"account":{"id":"1","username":"acme","acct":"acme",
                 "url":"https://social.example/@acme","uri":"https://social.example/users/acme","followers_count":42}}
                """.formatted(id, at, id, id);
    }
}
