// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Small steps in building and reading JSON. */
public final class Json {
    private static final int DEEPEST = 20;
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Reads a stranger's JSON: no field twice, nothing after the end, at most 20 levels. */
    public static JsonNode read(byte[] json) throws IOException {
        return STRICT.readTree(json);
    }

    public static <T> ArrayNode array(Collection<T> items, Function<? super T, ? extends JsonNode> write) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }

    public static ArrayNode texts(Collection<String> items) {
        return array(items, JsonNodeFactory.instance::textNode);
    }

    /** The value, or null. */
    public static <T> JsonNode maybe(Optional<T> value, Function<? super T, ? extends JsonNode> write) {
        return value.isPresent() ? write.apply(value.get()) : JsonNodeFactory.instance.nullNode();
    }

    public static JsonNode maybeInstant(Optional<Instant> value) {
        return maybe(value, v -> text(v.toString()));
    }

    public static JsonNode maybeText(Optional<String> value) {
        return maybe(value, Json::text);
    }

    public static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    public static JsonNode number(double value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    public static JsonNode whole(long value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    public static JsonNode flag(boolean value) {
        return JsonNodeFactory.instance.booleanNode(value);
    }
}
