// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be asked: a method at a path.
 *
 * @param shared what all methods of the path have in common
 */
record Operation(String method, String path, JsonNode node, JsonNode shared) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** All of a description, in its order. */
    static List<Operation> of(JsonNode api) {
        List<Operation> all = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> all.add(new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                entry.getValue(),
                                path.getValue()))));
        return all;
    }

    String id() {
        return Markup.escape(node.path("operationId").asText());
    }

    boolean tagged(String tag) {
        return node.path("tags").path(0).asText().equals(tag);
    }

    /** A line of the index. */
    String line() {
        return "<li><a href=\"#" + id() + "\">" + name() + "</a> " + summary() + "</li>\n";
    }

    /** All that is said of it. */
    String section(Schemas schemas) {
        return "<section id=\"" + id() + "\">\n<h3>" + name() + "</h3>\n<p>" + summary() + "</p>\n"
                + Markup.paragraphs(node.path("description").asText())
                + (isOpen() ? "<p>Needs no token.</p>\n" : "") + parameters(schemas) + body(schemas) + answers(schemas)
                + "</section>\n";
    }

    private String name() {
        return "<b>" + method + "</b> " + Markup.code(path);
    }

    private String summary() {
        return Markup.inline(node.path("summary").asText());
    }

    private boolean isOpen() {
        return node.path("security").isArray() && node.path("security").isEmpty();
    }

    private String parameters(Schemas schemas) {
        StringBuilder list = new StringBuilder();
        for (JsonNode written : List.of(shared.path("parameters"), node.path("parameters"))) {
            written.forEach(parameter -> list.append(parameter(schemas, schemas.resolved(parameter))));
        }
        return list.isEmpty() ? "" : "<h4>Parameters</h4>\n<dl>\n" + list + "</dl>\n";
    }

    private static String parameter(Schemas schemas, JsonNode parameter) {
        String optional = parameter.path("required").asBoolean() ? "" : ", optional";
        return "<dt>" + Markup.code(parameter.path("name").asText()) + " <span>in "
                + Markup.escape(parameter.path("in").asText()) + ", " + schemas.kind(parameter.path("schema"))
                + optional + "</span></dt>\n<dd>"
                + Markup.inline(parameter.path("description").asText()) + "</dd>\n";
    }

    private String body(Schemas schemas) {
        JsonNode body = node.path("requestBody");
        if (body.isMissingNode()) {
            return "";
        }
        String optional = body.path("required").asBoolean() ? "" : ", optional";
        return "<h4>Body" + optional + "</h4>\n"
                + Markup.paragraphs(body.path("description").asText()) + content(schemas, body.path("content"));
    }

    private String answers(Schemas schemas) {
        return node.path("responses").properties().stream()
                .map(answer -> answer(schemas, answer))
                .collect(Collectors.joining("", "<h4>Answers</h4>\n<dl>\n", "</dl>\n"));
    }

    private static String answer(Schemas schemas, Map.Entry<String, JsonNode> written) {
        String status = Markup.code(written.getKey().equals("default") ? "any other" : written.getKey());
        String name = written.getValue().path("$ref").asText().replaceFirst(".*/", "");
        String what = name.isEmpty()
                ? answer(schemas, written.getValue())
                : "<a href=\"#" + anchor(name) + "\">" + Markup.escape(name) + "</a>";
        return "<dt>" + status + "</dt>\n<dd>" + what + "</dd>\n";
    }

    /** Where an answer that many operations share is explained. */
    static String anchor(String answer) {
        return "answer-" + Markup.escape(answer);
    }

    /** What an answer means and holds. */
    static String answer(Schemas schemas, JsonNode answer) {
        return Markup.paragraphs(answer.path("description").asText())
                + answer.path("headers").properties().stream()
                        .map(header -> header(schemas, header))
                        .collect(Collectors.joining())
                + content(schemas, answer.path("content"));
    }

    private static String header(Schemas schemas, Map.Entry<String, JsonNode> written) {
        JsonNode header = schemas.resolved(written.getValue());
        return "<p>With " + Markup.code(written.getKey()) + ". "
                + Markup.inline(header.path("description").asText()) + "</p>\n";
    }

    private static String content(Schemas schemas, JsonNode content) {
        return content.properties().stream()
                .map(media -> media(schemas, media.getKey(), media.getValue().path("schema")))
                .collect(Collectors.joining());
    }

    private static String media(Schemas schemas, String type, JsonNode schema) {
        return "<p>" + Markup.code(type) + (schema.isMissingNode() ? "" : ": " + schemas.kind(schema)) + "</p>\n"
                + schemas.fields(schema);
    }
}
