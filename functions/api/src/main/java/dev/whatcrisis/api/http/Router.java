// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import dev.whatcrisis.words.Fact;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the route of a request. A path part that is written out goes before one that is named. */
public final class Router {
    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing(r -> r.template().indexOf('{') < 0 ? 0 : 1))
                .toList();
    }

    public List<Route> routes() {
        return routes;
    }

    /** A route and the named parts of the path. */
    record Found(Route route, Map<String, String> path) {}

    /** @throws Problem 404 for an unknown path, 405 for an unknown method on a known one */
    Found find(Request request) {
        List<Found> onPath = onPath(request.path());
        if (onPath.isEmpty()) {
            throw Problem.notFound(Fact.of("refusal.no-path"));
        }
        return onPath.stream()
                .filter(f -> f.route().method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> Problem.methodNotAllowed(request.method(), request.path(), allowed(onPath)));
    }

    private List<Found> onPath(String path) {
        List<String> given = List.of(path.split("/", -1));
        List<Found> found = new ArrayList<>();
        for (Route route : routes) {
            match(route.segments(), given).ifPresent(parts -> found.add(new Found(route, parts)));
        }
        return mostExact(found);
    }

    /** What a path that is written out does not offer, one whose parts are named does not offer in its place. */
    private static List<Found> mostExact(List<Found> found) {
        List<Found> written = found.stream()
                .filter(f -> f.route().template().indexOf('{') < 0)
                .toList();
        return written.isEmpty() ? found : written;
    }

    private static Optional<Map<String, String>> match(List<String> template, List<String> given) {
        if (template.size() != given.size()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String wanted = template.get(i);
            if (wanted.startsWith("{")) {
                parts.put(wanted.substring(1, wanted.length() - 1), decode(given.get(i)));
            } else if (!wanted.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    private static String decode(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(Fact.of("refusal.percent-path"));
        }
    }

    private static String allowed(List<Found> found) {
        Set<String> methods = new TreeSet<>();
        found.forEach(f -> methods.add(f.route().method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}
