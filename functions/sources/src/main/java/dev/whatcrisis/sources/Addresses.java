// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and builds web addresses from what servers and people write. */
public final class Addresses {
    private Addresses() {}

    /** A web address, or empty for anything else; spaces and other characters that must be escaped are. */
    public static Optional<URI> web(String written) {
        return parse(written)
                .filter(uri -> uri.getHost() != null)
                .filter(uri -> Set.of("http", "https")
                        .contains(
                                Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT)));
    }

    /** An address or a part of one. */
    public static Optional<URI> parse(String written) {
        try {
            return Optional.of(new URI(escape(written.strip())));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@code base} + {@code path} + parameters in the order of the map. */
    public static URI build(URI base, String path, Map<String, String> parameters) {
        String root = base.toString().replaceAll("/+$", "");
        String query = parameters.entrySet().stream()
                .map(p -> encode(p.getKey()) + "=" + encode(p.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(root + path + (query.isEmpty() ? "" : "?" + query));
    }

    /** What a relative address means on a page, also where the page's own address has no path. */
    public static URI resolve(URI page, URI relative) {
        boolean bare = page.getHost() != null
                && Optional.ofNullable(page.getRawPath()).orElse("").isEmpty();
        return (bare ? page.resolve("/") : page).resolve(relative);
    }

    /** The same path and parameters on another server. */
    public static URI onto(URI base, URI address) {
        String path = Optional.ofNullable(address.getRawPath()).orElse("");
        String query =
                Optional.ofNullable(address.getRawQuery()).map(q -> "?" + q).orElse("");
        return URI.create(base.toString().replaceAll("/+$", "") + (path.isEmpty() ? "/" : path) + query);
    }

    /** One segment of a path or one value of a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String escape(String written) {
        StringBuilder escaped = new StringBuilder(written.length());
        written.codePoints().forEach(c -> {
            if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append(encode(Character.toString(c)));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
