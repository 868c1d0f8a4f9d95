// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON Schemas in words: of what kind a value is, within which bounds, and which fields it has. */
final class Schemas {
    private static final String NAMED = "#/components/schemas/";

    private final JsonNode api;

    Schemas(JsonNode api) {
        this.api = api;
    }

    /** What a reference leads to; the node itself when it is none. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The kind of a value and its bounds; one that has a name is a link to it. */
    String kind(JsonNode schema) {
        Optional<String> name = name(schema);
        if (name.isPresent()) {
            return "<a href=\"#" + anchor(name.get()) + "\">" + Markup.escape(name.get()) + "</a>";
        }
        JsonNode own = resolved(schema);
        return unbounded(own) + bounds(own);
    }

    /** Where a schema is explained. */
    static String anchor(String schema) {
        return "schema-" + schema;
    }

    /** The fields of an object, of each of a list, or of what may be null; nothing where it has none or is explained elsewhere. */
    String fields(JsonNode schema) {
        if (name(schema).isPresent()) {
            return "";
        }
        if (schema.has("items")) {
            return fields(schema.path("items"));
        }
        if (schema.has("oneOf")) {
            return each(schema.path("oneOf")).stream().map(this::fields).collect(Collectors.joining());
        }
        if (!schema.has("properties")) {
            return "";
        }
        List<String> required =
                each(schema.path("required")).stream().map(JsonNode::asText).toList();
        return schema.path("properties").properties().stream()
                .map(field -> field(field.getKey(), field.getValue(), required.contains(field.getKey())))
                .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
    }

    private String field(String name, JsonNode schema, boolean required) {
        return "<dt>" + Markup.code(name) + " <span>" + kind(schema) + (required ? "" : ", optional")
                + "</span></dt>\n<dd>"
                + Markup.inline(schema.path("description").asText()) + fields(schema) + "</dd>\n";
    }

    private Optional<String> name(JsonNode schema) {
        String to = schema.path("$ref").asText();
        boolean named = to.startsWith(NAMED) && to.indexOf('/', NAMED.length()) < 0;
        return named ? Optional.of(to.substring(NAMED.length())) : Optional.empty();
    }

    private String unbounded(JsonNode schema) {
        if (schema.has("const")) {
            return Markup.code(schema.path("const").asText());
        }
        if (schema.has("enum")) {
            return alternatives(schema.path("enum"));
        }
        if (schema.has("oneOf")) {
            return each(schema.path("oneOf")).stream()
                    .sorted((one, other) -> Boolean.compare(isNull(one), isNull(other)))
                    .map(this::kind)
                    .collect(Collectors.joining(" or "));
        }
        if (schema.has("items")) {
            return "list of " + kind(schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            return "for each name: " + kind(schema.path("additionalProperties"));
        }
        return schema.path("type").isArray()
                ? each(schema.path("type")).stream().map(JsonNode::asText).collect(Collectors.joining(" or "))
                : schema.path("type").asText("anything");
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals("null");
    }

    private static String alternatives(JsonNode values) {
        return each(values).stream()
                .map(value -> value.isNull() ? "null" : Markup.code(value.asText()))
                .collect(Collectors.joining(" · "));
    }

    private static String bounds(JsonNode schema) {
        List<String> bounds = new ArrayList<>();
        range(schema, "minLength", "maxLength", " characters").ifPresent(bounds::add);
        range(schema, "minItems", "maxItems", " of them").ifPresent(bounds::add);
        range(schema, "minimum", "maximum", "").ifPresent(bounds::add);
        if (schema.has("format")) {
            bounds.add(Markup.escape(schema.path("format").asText()));
        }
        if (schema.has("pattern")) {
            bounds.add(Markup.code(schema.path("pattern").asText()));
        }
        if (schema.has("default")) {
            bounds.add(Markup.code(schema.path("default").asText()) + " when left out");
        }
        if (schema.has("examples")) {
            bounds.add("such as " + alternatives(schema.path("examples")));
        }
        return bounds.stream().map(bound -> ", " + bound).collect(Collectors.joining());
    }

    private static Optional<String> range(JsonNode schema, String least, String most, String of) {
        if (schema.has(least) && schema.has(most)) {
            return Optional.of(
                    schema.path(least).asText() + " to " + schema.path(most).asText() + of);
        }
        if (schema.has(least)) {
            return Optional.of("at least " + schema.path(least).asText() + of);
        }
        return schema.has(most) ? Optional.of("at most " + schema.path(most).asText() + of) : Optional.empty();
    }

    private static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
