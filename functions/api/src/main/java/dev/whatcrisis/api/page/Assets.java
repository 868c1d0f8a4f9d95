// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of the page, from the class path under {@code web/}: {@code index.html}, its assets, and
 * {@code assets.json}, which maps what an asset is called in the sources to its name with a hash in it.
 */
public final class Assets {
    private static final String ROOT = "web/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "txt", "text/plain; charset=utf-8",
            "webmanifest", "application/manifest+json");

    private final ClassLoader loader;
    private final Map<String, Asset> known = new ConcurrentHashMap<>();
    private final Set<String> hashed;

    /** The files that this loader finds. */
    public Assets(ClassLoader loader) {
        this.loader = loader;
        this.hashed = hashed();
    }

    /**
     * A file.
     *
     * @param hashed whether its name has its hash in it, so that it never changes
     * @param gzip the same compressed, where it was packed
     */
    record Asset(byte[] bytes, Optional<byte[]> gzip, String type, String etag, boolean hashed) {}

    /** The file of that name, wherever it lies below the root; never one that has a path in its name. */
    Optional<Asset> find(String name) {
        if (!NAME.matcher(name).matches() || type(name).isEmpty()) {
            return Optional.empty();
        }
        Optional<Asset> asset = Optional.ofNullable(known.get(name)).or(() -> read(name));
        asset.ifPresent(a -> known.put(name, a));
        return asset;
    }

    private Optional<Asset> read(String name) {
        return bytes("assets/" + name)
                .or(() -> bytes(name))
                .map(found -> new Asset(
                        found,
                        bytes("assets/" + name + ".gz").or(() -> bytes(name + ".gz")),
                        type(name).orElseThrow(),
                        "\"" + Digests.sha256(found).substring(0, 16) + "\"",
                        hashed.contains(name)));
    }

    private Set<String> hashed() {
        Set<String> names = new HashSet<>();
        bytes("assets.json").ifPresent(manifest -> {
            try {
                for (JsonNode name : Json.read(manifest)) {
                    names.add(name.asText());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("web/assets.json cannot be read: build the page again", e);
            }
        });
        return Set.copyOf(names);
    }

    private Optional<byte[]> bytes(String path) {
        try (InputStream stream = loader.getResourceAsStream(ROOT + path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the page's file " + path + " cannot be read", e);
        }
    }

    private static Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }
}
