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
                + Markup.paragraphs(info.path("description").asText()) + servers() + "</header>\n";
    }

    private String servers() {
        return api.path("servers")
                .valueStream()
                .map(server -> "<dt>" + Markup.code(server.path("url").asText()) + "</dt>\n<dd>"
                        + Markup.inline(server.path("description").asText()) + "</dd>\n")
                .collect(Collectors.joining("", "<h2>Where to ask</h2>\n<dl>\n", "</dl>\n"));
    }

    private String index() {
        return tags().stream()
                .map(tag -> heading(tag) + "<ul>\n"
                        + tagged(tag).stream().map(Operation::line).collect(Collectors.joining()) + "</ul>\n")
                .collect(Collectors.joining("", "<nav>\n", "</nav>\n"));
    }

    private String sections() {
        return tags().stream()
                .map(tag -> heading(tag)
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

    private List<JsonNode> tags() {
        return api.path("tags").valueStream().toList();
    }

    private static String heading(JsonNode tag) {
        return "<h2>" + Markup.escape(tag.path("name").asText()) + "</h2>\n"
                + Markup.paragraphs(tag.path("description").asText());
    }

    private List<Operation> tagged(JsonNode tag) {
        String name = tag.path("name").asText();
        return operations.stream().filter(operation -> operation.tagged(name)).toList();
    }
}
