// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page;

import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.page.Assets.Asset;
import dev.whatcrisis.words.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The page and its assets, and the API's description, for people and for programs. */
public final class PageRoutes {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";
    private static final String REFERENCE = "/api";

    private final Assets assets;

    public PageRoutes(Assets assets) {
        this.assets = assets;
    }

    public List<Route> routes() {
        return List.of(
                Route.open("GET", "/", call -> serve(call, "index.html")),
                Route.open("GET", "/assets/{name}", call -> serve(call, call.part("name"))),
                Route.open("GET", REFERENCE, call -> serve(call, "reference.html")),
                Route.open("GET", "/reference", call -> Response.empty(301).with("location", REFERENCE)),
                Route.open("GET", "/openapi.yaml", this::description));
    }

    private Response serve(Call call, String name) {
        Asset asset = assets.find(name).orElseThrow(() -> Problem.notFound(Fact.of("refusal.no-asset")));
        boolean known = call.request()
                .header("if-none-match")
                .filter(tags -> Arrays.stream(tags.split(",", -1))
                        .anyMatch(tag -> asset.etag().equals(tag.strip().replaceFirst("^W/", ""))))
                .isPresent();
        Response response = known ? Response.empty(304) : body(call, asset);
        return response.with("etag", asset.etag())
                .with("vary", "accept-encoding")
                .with("cache-control", asset.hashed() ? FOR_EVER : ASK_AGAIN);
    }

    private static Response body(Call call, Asset asset) {
        boolean compressed = asset.gzip().isPresent()
                && call.request().header("accept-encoding").orElse("").contains("gzip");
        return compressed
                ? Response.of(200, asset.type(), asset.gzip().get()).with("content-encoding", "gzip")
                : Response.of(200, asset.type(), asset.bytes());
    }

    private Response description(Call call) {
        try (InputStream yaml = PageRoutes.class.getResourceAsStream("/dev/whatcrisis/api/openapi.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("the description was not packed");
            }
            return Response.of(200, "application/yaml", yaml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
