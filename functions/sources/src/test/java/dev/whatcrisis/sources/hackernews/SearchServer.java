// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.hackernews;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Answers as the search does, by the times of posts in seconds: newest first, at most 1,000 to page through, and how many. */
final class SearchServer implements AutoCloseable {
    private static final Pattern FILTER = Pattern.compile("created_at_i>(\\d+)(?:,created_at_i<=(\\d+))?");
    private static final int MOST = 1_000;

    private final HttpServer server;
    private final long[] posts;
    private volatile long now;
    private volatile int asked;
    private volatile int answers = Integer.MAX_VALUE;

    SearchServer(LongStream times) {
        this.posts = times.sorted().toArray();
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on it has the posts up to this time, and has not been asked. */
    void at(long time) {
        now = time;
        asked = 0;
    }

    /** After so many answers it is busy. */
    void answering(int most) {
        answers = most;
    }

    int asked() {
        return asked;
    }

    /** How many posts there are after one time and up to another. */
    int between(long after, long upTo) {
        return first(upTo + 1) - first(after + 1);
    }

    /** The place of the first post at this time or later. */
    private int first(long time) {
        int place = Arrays.binarySearch(posts, time);
        int at = place < 0 ? -place - 1 : place;
        while (at > 0 && posts[at - 1] == time) {
            at--;
        }
        return at;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked++;
        byte[] body =
                asked > answers ? new byte[0] : body(exchange.getRequestURI().getRawQuery());
        exchange.sendResponseHeaders(asked > answers ? 503 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private byte[] body(String query) {
        String filter = URLDecoder.decode(value(query, "numericFilters"), StandardCharsets.UTF_8);
        Matcher span = FILTER.matcher(filter);
        if (!span.matches()) {
            throw new IllegalArgumentException(filter);
        }
        int size = Integer.parseInt(value(query, "hitsPerPage"));
        int page = Integer.parseInt(value(query, "page"));
        long upTo = span.group(2) == null ? now : Math.min(now, Long.parseLong(span.group(2)));
        int from = first(Long.parseLong(span.group(1)) + 1);
        int to = Math.max(from, first(upTo + 1));
        String hits = LongStream.range(page * (long) size, Math.min((page + 1L) * size, Math.min(to - from, MOST)))
                .mapToObj(newest -> hit((int) (to - 1 - newest)))
                .collect(Collectors.joining(","));
        int pages = (Math.min(to - from, MOST) + size - 1) / size;
        return ("{\"hits\":[" + hits + "],\"nbHits\":" + (to - from) + ",\"page\":" + page + ",\"nbPages\":" + pages
                        + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String hit(int place) {
        return "{\"objectID\":\"" + (place + 1) + "\",\"created_at_i\":" + posts[place] + ",\"author\":\"neighbour"
                + place + "\",\"comment_text\":\"The acme kettle again\"}";
    }

    private static String value(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
