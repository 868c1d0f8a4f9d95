// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A body and where it is posted. */
record Post(URI to, JsonNode json) {
    String body() {
        return json.toString();
    }

    byte[] bytes() {
        return body().getBytes(StandardCharsets.UTF_8);
    }
}
