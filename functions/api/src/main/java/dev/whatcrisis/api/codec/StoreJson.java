// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.mention.LoneSurrogates;
import dev.whatcrisis.watch.NewerSchemaException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Everything that is stored, as one JSON object per document. Its first property {@code schema} is the number of the
 * form it was written in: 1 unless the type's form has changed since the first release. A release that raises a number
 * reads all lower ones.
 */
public final class StoreJson {
    /** The forms that this release writes. */
    public static final StoreJson CURRENT = new StoreJson(Map.of());

    private static final String SCHEMA = "schema";
    private static final int FIRST = 1;

    private final JsonMapper mapper = CoreJson.mapper();
    private final Map<Class<?>, Integer> schemas;

    /** @param schemas the forms of the types whose form has changed since the first release */
    public StoreJson(Map<Class<?>, Integer> schemas) {
        this.schemas = Map.copyOf(schemas);
    }

    public String write(Object value) {
        ObjectNode json = mapper.createObjectNode().put(SCHEMA, known(value.getClass()));
        json.setAll(mapper.<ObjectNode>valueToTree(value));
        return text(json);
    }

    /** A document as it is stored: half a character stands as JSON writes one in ASCII. */
    public static String text(JsonNode document) {
        return LoneSurrogates.replaced(document.toString(), StoreJson::escape);
    }

    /** Half a character as JSON writes one in ASCII, so that what is stored can be UTF-8 and nothing of it is lost. */
    private static String escape(int half) {
        return "\\u" + HexFormat.of().toHexDigits((char) half);
    }

    /**
     * Reads what this or another release wrote, as far as this one knows it.
     *
     * @throws NewerSchemaException when a part of it is in a form that only a newer release knows
     * @throws UnreadableDocumentException when it cannot be understood
     */
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(LoneSurrogates.unescaped(json), type);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof NewerSchemaException newerPart) {
                throw newerPart;
            }
            boolean newer = schema(json) > known(type);
            throw new UnreadableDocumentException(type.getSimpleName(), newer, e);
        }
    }

    /** @throws NewerSchemaException when a stored document must not be replaced by one that this release writes */
    public void requireReplaceable(String stored, Class<?> type) {
        int schema = schema(stored);
        if (schema > known(type)) {
            throw new NewerSchemaException("The stored " + type.getSimpleName(), schema, known(type));
        }
    }

    /** The number of the form that this release writes of a type. */
    public int known(Class<?> type) {
        return schemas.getOrDefault(type, FIRST);
    }

    private int schema(String json) {
        try (JsonParser parser = mapper.createParser(json)) {
            boolean first = parser.nextToken() == JsonToken.START_OBJECT
                    && SCHEMA.equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
            return first ? parser.getIntValue() : FIRST;
        } catch (IOException e) {
            return FIRST;
        }
    }
}
