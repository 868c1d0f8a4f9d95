// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A server's answer.
 *
 * @param body after decompression
 * @param from the address that answered, after redirects
 * @param movedTo the new address when every redirect on the way was permanent
 */
public record Answer(int status, Headers headers, byte[] body, URI from, Optional<URI> movedTo) implements Fetched {

    /** The body as UTF-8; bytes that are not become U+FFFD. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean redirects() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> headers.get("Location").isPresent();
            default -> false;
        };
    }

    boolean movedForGood() {
        return status == 301 || status == 308;
    }
}
