// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.judge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a JSON object with the lines they stand on.
 *
 * @param lastLine where the object ends
 */
record CaseJson(String file, Map<String, Field> fields, long lastLine) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> MAY_BE_NULL = Set.of("severity", "doubleBy07h", "witness");

    /** A value, and the line of its name. */
    record Field(String name, JsonNode value, long line) {}

    static CaseJson parse(String file, String text) throws IOException, BadCase {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadCase(file, 1, "expected one case, a JSON object in { }");
            }
            Map<String, Field> fields = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Field field = field(parser);
                if (fields.put(field.name(), field) != null) {
                    throw new BadCase(file, field.line(), field.name() + " is given twice");
                }
            }
            long lastLine = parser.currentLocation().getLineNr();
            if (parser.nextToken() != null) {
                throw new BadCase(file, parser.currentLocation().getLineNr(), "one case a file; more follows here");
            }
            return new CaseJson(file, fields, lastLine);
        } catch (JsonProcessingException e) {
            throw new BadCase(
                    file, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage());
        }
    }

    private static Field field(JsonParser parser) throws IOException {
        String name = parser.currentName();
        long line = parser.currentLocation().getLineNr();
        parser.nextToken();
        return new Field(name, JSON.readTree(parser), line);
    }

    /** Empty when it is absent, or null where null means "not known". */
    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(field -> !field.value().isNull() || !MAY_BE_NULL.contains(name));
    }

    BadCase missing(String problem) {
        return new BadCase(file, lastLine, problem);
    }

    BadCase wrong(Field field, String allowed) {
        return new BadCase(file, field.line(), field.name() + " is " + field.value() + "; allowed: " + allowed);
    }
}
