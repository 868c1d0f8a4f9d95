// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import dev.whatcrisis.sources.Addresses;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The addresses of the calls that are made. */
record Api(URI base) {
    static final int PAGE = 100;
    static final int POSTS_PER_CHECK = 25;

    URI profile(String account) {
        return call("app.bsky.actor.getProfile", Map.of("actor", account));
    }

    URI authorFeed(String account, Optional<String> cursor) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("actor", account);
        parameters.put("filter", "posts_with_replies");
        parameters.put("limit", Integer.toString(PAGE));
        cursor.ifPresent(c -> parameters.put("cursor", c));
        return call("app.bsky.feed.getAuthorFeed", parameters);
    }

    URI thread(String post) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("uri", post);
        parameters.put("depth", "10");
        parameters.put("parentHeight", "0");
        return call("app.bsky.feed.getPostThread", parameters);
    }

    URI quotes(String post, Optional<String> cursor) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("uri", post);
        parameters.put("limit", Integer.toString(PAGE));
        cursor.ifPresent(c -> parameters.put("cursor", c));
        return call("app.bsky.feed.getQuotes", parameters);
    }

    URI posts(List<String> uris) {
        String query = uris.stream().map(uri -> "uris=" + Addresses.encode(uri)).collect(Collectors.joining("&"));
        return URI.create(call("app.bsky.feed.getPosts", Map.of()) + "?" + query);
    }

    private URI call(String name, Map<String, String> parameters) {
        return Addresses.build(base, "/xrpc/" + name, parameters);
    }
}
