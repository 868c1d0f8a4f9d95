// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The API's description as a page for people: all that openapi.yaml says, without a script. */
final class Reference {
    private static final String DESCRIPTION = "/dev/whatcrisis/api/openapi.yaml";
    private static final String STYLE = "reference.css";
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta name="robots" content="noindex"/>
            <title>What Crisis? The API</title>
            <link rel="icon" href="data:,"/>
            <link rel="stylesheet" href="/assets/reference.css"/>
            </head>
            <body>
            """;

    private final JsonNode api;
    private final Schemas schemas;
    private final List<Operation> operations;

    private Reference(JsonNode api) {
        this.api = api;
        this.schemas = new Schemas(api);
        this.operations = Operation.of(api);
    }

    /** Writes the page and its style sheet, compressed beside, where the page's own are. */
    static void write(Path web, Path target) throws IOException {
        JoinPage.save(target.resolve("reference.html"), html(description()).getBytes(StandardCharsets.UTF_8));
        JoinPage.save(target.resolve("assets").resolve(STYLE), Files.readAllBytes(web.resolve(STYLE)));
    }

    static JsonNode description() throws IOException {
        try (InputStream yaml = Reference.class.getResourceAsStream(DESCRIPTION)) {
            if (yaml == null) {
                throw new CannotJoin(DESCRIPTION + " is not on the class path");
            }
            return new YAMLMapper().readTree(yaml);
        }
    }

    static String html(JsonNode api) {
        Reference page = new Reference(api);
        return HEAD + page.about() + page.index() + "<main>\n" + page.sections() + page.shared() + page.named()
                + "</main>\n</body>\n</html>\n";
    }

    private String about() {
        JsonNode info = api.path("info");
        return "<header>\n<p><a href=\"/\">" + Markup.escape(info.path("title").asText())
                + "</a></p>\n<h1>The API</h1>\n<p>"
                + Markup.inline(info.path("summary").asText()) + " Version "
                + Markup.escape(info.path("version").asText())
                + "; the same for programs: <a href=\"/openapi.yaml\">openapi.yaml</a>.</p>\n"
                + Markup.paragraphs(info.path("description").asText()) + "</header>\n";
    }

    private String index() {
        return tags().stream()
                .map(tag -> "<h2>" + Markup.escape(tag) + "</h2>\n<ul>\n"
                        + tagged(tag).stream().map(Operation::line).collect(Collectors.joining()) + "</ul>\n")
                .collect(Collectors.joining("", "<nav>\n", "</nav>\n"));
    }

    private String sections() {
        return tags().stream()
                .map(tag -> "<h2>" + Markup.escape(tag) + "</h2>\n"
                        + tagged(tag).stream()
                                .map(operation -> operation.section(schemas))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private String shared() {
        return api.path("components").path("responses").properties().stream()
                .map(answer -> "<section id=\"" + Operation.anchor(answer.getKey()) + "\">\n<h3>"
                        + Markup.escape(answer.getKey()) + "</h3>\n" + Operation.answer(schemas, answer.getValue())
                        + "</section>\n")
                .collect(Collectors.joining("", "<h2>Answers that many share</h2>\n", ""));
    }

    private String named() {
        return api.path("components").path("schemas").properties().stream()
                .map(schema -> named(schema.getKey(), schema.getValue()))
                .collect(Collectors.joining("", "<h2>What goes to and fro</h2>\n", ""));
    }

    private String named(String name, JsonNode schema) {
        String fields = schemas.fields(schema);
        return "<section id=\"" + Schemas.anchor(Markup.escape(name)) + "\">\n<h3>" + Markup.escape(name) + "</h3>\n"
                + Markup.paragraphs(schema.path("description").asText())
                + (fields.isEmpty() ? "<p>" + schemas.kind(schema) + "</p>\n" : fields) + "</section>\n";
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        api.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        return tags;
    }

    private List<Operation> tagged(String tag) {
        return operations.stream().filter(operation -> operation.tagged(tag)).toList();
    }
}
