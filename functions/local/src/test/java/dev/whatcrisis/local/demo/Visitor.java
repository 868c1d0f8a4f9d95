// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;

/** Somebody with the link to a demo. */
final class Visitor {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String site;
    private final String token;
    private Instant clock = Instant.EPOCH;

    Visitor(String link) {
        this.site = link.substring(0, link.indexOf("/#"));
        this.token = link.substring(link.indexOf("token=") + "token=".length());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request(path).GET());
        response.headers().firstValue(Demo.HEADER).map(Instant::parse).ifPresent(at -> clock = at);
        return JSON.readTree(response.body());
    }

    String text(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).body();
    }

    int post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(json))).statusCode();
    }

    int put(String path, String json) throws IOException, InterruptedException {
        return send(request(path).PUT(BodyPublishers.ofString(json))).statusCode();
    }

    int statusWithoutToken(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site + path)).GET()).statusCode();
    }

    void look(int moment) throws IOException, InterruptedException {
        put("/demo", "{\"moment\": " + moment + "}");
    }

    /** What the last answer took for now. */
    Instant clock() {
        return clock;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
