// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whatcrisis.mention.LoneSurrogates;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON of other people's servers: unknown fields are ignored, and what is not JSON is empty. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    public static Optional<JsonNode> parse(String text) {
        try {
            String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(MAPPER.readTree(LoneSurrogates.unescaped(body))).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The elements of a list or the values of an object; none of anything else. */
    public static Stream<JsonNode> values(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    /** The first of some fields that says something. */
    public static Optional<String> first(@Nullable String... fields) {
        return Stream.of(fields)
                .flatMap(field -> Optional.ofNullable(field).stream())
                .filter(field -> !field.isBlank())
                .findFirst();
    }

    /** @throws UnreadableItem when the node is no object */
    public static <T> T to(JsonNode node, Class<T> shape) throws JsonProcessingException {
        if (!node.isObject()) {
            throw new UnreadableItem("it is not an object");
        }
        return MAPPER.treeToValue(node, shape);
    }

    /** A count of something; empty for anything but a whole number from 0. */
    public static OptionalLong count(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.asLong() >= 0
                ? OptionalLong.of(node.asLong())
                : OptionalLong.empty();
    }
}
