// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pages elsewhere that may call the API from a browser (CORS): each origin is written out, and compared letter by letter.
 * Credentials are never allowed, so that a browser adds nothing of its own; whoever calls must know a token.
 *
 * @param origins as a browser sends them: {@code https://team.example}
 */
public record AllowedOrigins(Set<String> origins) {
    /** Nobody else's page may call. */
    public static final AllowedOrigins NONE = new AllowedOrigins(Set.of());

    private static final Pattern ORIGIN = Pattern.compile(
            "(https?)://((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?|\\[::1])"
                    + "(?::[1-9][0-9]{0,4})?");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern USUAL_PORT = Pattern.compile("https:.*:443|http:.*:80");

    /** What a preflight is told; a browser may keep it for ten minutes. */
    private static final Map<String, String> MAY = Map.of(
            "access-control-allow-methods", "GET, HEAD, POST, PUT, DELETE",
            "access-control-allow-headers",
                    "authorization, content-type, accept-language, if-match, if-none-match, idempotency-key",
            "access-control-max-age", "600");

    private static final String EXPOSED = "etag, allow, www-authenticate";

    public AllowedOrigins {
        origins = Set.copyOf(origins);
    }

    /**
     * Those that are written.
     *
     * @throws IllegalArgumentException when one is none, in words for a person
     */
    public static AllowedOrigins of(Collection<String> written) {
        return new AllowedOrigins(written.stream().map(AllowedOrigins::checked).collect(Collectors.toSet()));
    }

    private static String checked(String written) {
        Matcher origin = ORIGIN.matcher(written);
        if (!origin.matches()) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" is no origin: write scheme, host and port alone, in small letters, such as"
                            + " https://team.example or http://localhost:3000, and each by itself");
        }
        if (origin.group(1).equals("http") && !LOOPBACK.contains(origin.group(2))) {
            throw new IllegalArgumentException("\"" + written
                    + "\" must begin with https://: the token would be on a page that anybody on its way can change");
        }
        if (USUAL_PORT.matcher(written).matches()) {
            throw new IllegalArgumentException("\"" + written
                    + "\" must be written without its port, which browsers leave out because it is the usual one");
        }
        return written;
    }

    /** The answer to a browser that asks whether a page of such an origin may call; empty when it does not ask, or may not. */
    Optional<Response> preflight(Request request) {
        boolean asks = request.method().equals("OPTIONS")
                && request.header("access-control-request-method").isPresent();
        return asks && allowed(request).isPresent()
                ? Optional.of(Response.empty(204).withDefaults(MAY))
                : Optional.empty();
    }

    /** The answer as a browser lets the page read it; as it was for any other page. */
    Response open(Request request, Response response) {
        String vary = response.header("vary").map(others -> others + ", ").orElse("") + "origin";
        Response marked = response.with("vary", vary);
        return allowed(request)
                .map(origin -> marked.with("access-control-allow-origin", origin)
                        .with("access-control-expose-headers", EXPOSED))
                .orElse(marked);
    }

    private Optional<String> allowed(Request request) {
        return request.header("origin").filter(origins::contains);
    }
}
