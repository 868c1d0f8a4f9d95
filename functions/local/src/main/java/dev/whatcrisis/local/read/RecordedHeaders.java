// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whatcrisis.sources.Headers;
import dev.whatcrisis.sources.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads headers written as a JSON object of names and values; a value may be a list. */
final class RecordedHeaders {
    private RecordedHeaders() {}

    static Headers parse(String json) throws BadInput {
        JsonNode body;
        try {
            body = new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadInput("line " + line + ": not JSON");
        }
        if (!body.isObject()) {
            throw new BadInput("line 1: must be a JSON object of header names and values");
        }
        Map<String, String> headers = new HashMap<>();
        body.properties().forEach(header -> headers.put(header.getKey(), value(header.getValue())));
        return new Headers(headers);
    }

    private static String value(JsonNode value) {
        return value.isArray()
                ? Json.values(value).map(JsonNode::asText).collect(Collectors.joining(", "))
                : value.asText();
    }
}
