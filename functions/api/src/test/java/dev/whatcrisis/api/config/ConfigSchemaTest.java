// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The schema of {@code whatcrisis.yaml} is that of the API; {@code -Dwhatcrisis.pages=write} writes it anew. */
class ConfigSchemaTest {
    private static final Path FILE = Path.of("../../docs/whatcrisis.schema.json");
    private static final Path EXAMPLE = Path.of("../../docs/examples/whatcrisis.yaml");
    private static final String NAMED = "#/components/schemas/";

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void the_schema_is_that_of_the_api() throws IOException {
        String wanted = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(schema()) + "\n";
        if ("write".equals(System.getProperty("whatcrisis.pages"))) {
            Files.writeString(FILE, wanted);
        }
        assertThat(Files.readString(FILE)).isEqualTo(wanted);
    }

    @Test
    void the_example_fits_it_and_what_is_wrong_does_not() throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
        ObjectNode example = (ObjectNode) new YAMLMapper()
                .readTree(Files.readString(EXAMPLE).replace("+336", "\"+336").replace("78  ", "78\"  "));

        assertThat(schema.validate(example)).isEmpty();
        assertThat(schema.validate(example.deepCopy().put("watch", "acme"))).isNotEmpty();
    }

    private ObjectNode schema() throws IOException {
        JsonNode api = api();
        ObjectNode schema = mapper.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "whatcrisis.yaml")
                .put("$ref", "#/$defs/Config");
        ObjectNode definitions = schema.putObject("$defs");
        Deque<String> names = new ArrayDeque<>();
        names.add("Config");
        while (!names.isEmpty()) {
            String name = names.remove();
            if (!definitions.has(name)) {
                definitions.set(
                        name, moved(api.at("/components/schemas/" + name).deepCopy(), names));
            }
        }
        return schema;
    }

    private static JsonNode moved(JsonNode node, Deque<String> names) {
        if (node instanceof ObjectNode object) {
            named(object.path("$ref").asText()).ifPresent(to -> {
                names.add(to.split("/", 2)[0]);
                object.set("$ref", TextNode.valueOf("#/$defs/" + to));
            });
        }
        node.forEach(child -> moved(child, names));
        return node;
    }

    private static Optional<String> named(String reference) {
        return Optional.of(reference).filter(to -> to.startsWith(NAMED)).map(to -> to.substring(NAMED.length()));
    }

    private static JsonNode api() throws IOException {
        try (InputStream yaml = ConfigSchemaTest.class.getResourceAsStream("/dev/whatcrisis/api/openapi.yaml")) {
            return new YAMLMapper().readTree(yaml);
        }
    }
}
