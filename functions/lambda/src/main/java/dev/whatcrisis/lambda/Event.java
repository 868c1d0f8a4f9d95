// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.json.Json;
import java.io.IOException;
import java.io.InputStream;

/** What a function is called with. */
final class Event {
    private Event() {}

    /** @throws IllegalArgumentException when it is no JSON */
    static JsonNode read(InputStream in) throws IOException {
        try {
            return Json.read(in.readAllBytes());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the event is no JSON object", e);
        }
    }
}
