// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.chain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.whatcrisis.api.http.QueryString;
import dev.whatcrisis.api.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers on loopback as Hacker News (Algolia's search by date) and a Mastodon server (tag timeline) do, in the shape of
 * their recorded answers, with what the crowd has written by now.
 */
public final class Networks implements AutoCloseable {
    private static final Pattern AFTER = Pattern.compile("created_at_i>=?(\\d+)");
    private static final Pattern BEFORE = Pattern.compile("created_at_i<=?(\\d+)");

    private final HttpServer server;
    private final Crowd crowd;
    private final InstantSource clock;

    public Networks(Crowd crowd, InstantSource clock) throws IOException {
        this.crowd = crowd;
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/search_by_date", exchange -> answer(exchange, hits(query(exchange))));
        server.createContext("/api/v1/timelines/tag/", this::timeline);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private ObjectNode hits(Map<String, String> query) {
        String filters = query.getOrDefault("numericFilters", "");
        long after = number(AFTER.matcher(filters), 0);
        long before = number(BEFORE.matcher(filters), Long.MAX_VALUE);
        List<Crowd.Post> found = crowd.seen(true, clock.instant()).stream()
                .filter(post -> post.at().getEpochSecond() >= after && post.at().getEpochSecond() <= before)
                .toList();
        int size = Integer.parseInt(query.getOrDefault("hitsPerPage", "20"));
        int page = Integer.parseInt(query.getOrDefault("page", "0"));
        ObjectNode json = Json.object();
        json.set(
                "hits",
                Json.array(found.stream().skip((long) page * size).limit(size).toList(), Networks::hit));
        return json.put("nbHits", found.size())
                .put("page", page)
                .put("nbPages", (found.size() + size - 1) / size)
                .put("hitsPerPage", size);
    }

    private static ObjectNode hit(Crowd.Post post) {
        return Json.object()
                .put("objectID", Long.toString(900_000 + post.number()))
                .put("created_at", post.at().toString())
                .put("created_at_i", post.at().getEpochSecond())
                .put("author", post.author())
                .put("comment_text", post.text().replace("'", "&#x27;"))
                .put("story_id", 1)
                .put("parent_id", 1);
    }

    private void timeline(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        int limit = Integer.parseInt(query.getOrDefault("limit", "20"));
        long above = Long.parseLong(query.getOrDefault("min_id", "0"));
        long below = Long.parseLong(query.getOrDefault("max_id", Long.toString(Long.MAX_VALUE)));
        List<Crowd.Post> matching = crowd.seen(false, clock.instant()).stream()
                .filter(post -> id(post) > above && id(post) < below)
                .toList();
        boolean forwards = query.containsKey("min_id");
        List<Crowd.Post> page = forwards
                ? matching.subList(Math.max(0, matching.size() - limit), matching.size())
                : matching.subList(0, Math.min(limit, matching.size()));
        if (!page.isEmpty()) {
            String path = url() + exchange.getRequestURI().getPath();
            exchange.getResponseHeaders()
                    .set(
                            "Link",
                            "<" + path + "?max_id=" + id(page.getLast()) + ">; rel=\"next\", <" + path + "?min_id="
                                    + id(page.getFirst()) + ">; rel=\"prev\"");
        }
        ArrayNode statuses = Json.array(page, Networks::status);
        send(exchange, statuses.toString());
    }

    private static long id(Crowd.Post post) {
        return (post.at().toEpochMilli() << 16) + post.number();
    }

    private static ObjectNode status(Crowd.Post post) {
        String home = "https://social.example/users/" + post.author();
        ObjectNode status = Json.object()
                .put("id", Long.toString(id(post)))
                .put("created_at", post.at().toString())
                .put("uri", home + "/statuses/" + post.number())
                .put("url", "https://social.example/@" + post.author() + "/" + post.number())
                .put("spoiler_text", "")
                .put("content", "<p>" + post.text() + "</p>")
                .put("language", "en")
                .put("replies_count", 0)
                .put("reblogs_count", 1)
                .put("favourites_count", 2);
        status.set(
                "account",
                Json.object()
                        .put("id", Long.toString(post.number()))
                        .put("username", post.author())
                        .put("acct", post.author())
                        .put("uri", home)
                        .put("followers_count", 40));
        return status;
    }

    private static long number(Matcher matcher, long otherwise) {
        return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String raw = exchange.getRequestURI().getRawQuery();
        return QueryString.parse(raw == null ? "" : raw);
    }

    private static void answer(HttpExchange exchange, ObjectNode json) throws IOException {
        send(exchange, json.toString());
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
