// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** JSON of other people's servers: unknown fields are ignored, and what is not JSON is empty. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    public static Optional<JsonNode> parse(String text) {
        try {
            String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(MAPPER.readTree(body)).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    public static <T> T to(JsonNode node, Class<T> shape) throws JsonProcessingException {
        return MAPPER.treeToValue(node, shape);
    }
}
