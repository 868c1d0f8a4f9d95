// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.whatcrisis.api.http.Request;
import dev.whatcrisis.api.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The API's description, and whether what is answered keeps to it. */
final class OpenApi {
    static final OpenApi DESCRIPTION = new OpenApi();

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    /** Refusals that no operation lists, because they come before there is one. */
    private static final Set<Integer> ANYWHERE = Set.of(405, 413, 421);

    private final JsonNode root;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    private OpenApi() {
        try (InputStream yaml = OpenApi.class.getResourceAsStream("/dev/whatcrisis/api/openapi.yaml")) {
            this.root = new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operation of the description. */
    record Operation(String method, String template, JsonNode node, JsonNode path) {
        String name() {
            return method + " " + template;
        }

        boolean open() {
            return node.path("security").isArray() && node.path("security").isEmpty();
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(new Operation(
                                entry.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                entry.getValue(),
                                path.getValue()));
                    }
                }));
        return operations;
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** The texts of a list in the description. */
    List<String> texts(String pointer) {
        return root.at(pointer).valueStream().map(JsonNode::asText).toList();
    }

    /** Names of the parameters of one kind ({@code query}, {@code header}). */
    Set<String> parameters(Operation operation, String in) {
        Set<String> names = new TreeSet<>();
        for (JsonNode list :
                List.of(operation.path().path("parameters"), operation.node().path("parameters"))) {
            for (JsonNode written : list) {
                JsonNode parameter = resolved(written);
                if (parameter.path("in").asText().equals(in)) {
                    names.add(parameter.path("name").asText());
                }
            }
        }
        return names;
    }

    /** Fails when the answer, or the body that was answered with success, is not what the description says. */
    void check(Request request, Response response) {
        Optional<Operation> operation = operation(request);
        if (operation.isEmpty() || request.method().equals("HEAD")) {
            return;
        }
        JsonNode declared = declared(operation.get(), response.status());
        assertThat(declared.isMissingNode())
                .as(
                        "%s answers %s, which the description does not have",
                        operation.get().name(), response)
                .isFalse();
        checkContent(operation.get(), declared.path("content"), response);
        if (response.status() < 300
                && request.body().length > 0
                && request.method().startsWith("P")) {
            checkRequest(operation.get(), request);
        }
    }

    private Optional<Operation> operation(Request request) {
        return operations().stream()
                .filter(o -> o.method().equals(request.method()))
                .filter(o -> request.path().matches(o.template().replaceAll("\\{[^}]*}", "[^/]*")))
                .min(java.util.Comparator.comparing(o -> o.template().indexOf('{') < 0 ? 0 : 1));
    }

    private JsonNode declared(Operation operation, int status) {
        JsonNode responses = operation.node().path("responses");
        JsonNode exact = responses.path(String.valueOf(status));
        if (exact.isMissingNode() && status < 500 && responses.has("4XX")) {
            return resolved(responses.path("4XX"));
        }
        boolean byDefault = exact.isMissingNode() && (status >= 500 || ANYWHERE.contains(status));
        return resolved(byDefault ? responses.path("default") : exact);
    }

    private void checkContent(Operation operation, JsonNode content, Response response) {
        String type = response.header("content-type").orElse("").replaceFirst(";.*", "");
        if (content.isMissingNode()) {
            assertThat(response.body()).as(operation.name() + " " + response).isEmpty();
            return;
        }
        JsonNode media = content.has(type) ? content.path(type) : content.path("*/*");
        assertThat(media.isMissingNode())
                .as("%s answers %s, which the description does not have", operation.name(), type)
                .isFalse();
        if (media.has("schema")) {
            checkSchema(operation.name() + " " + response.status(), media.path("schema"), response.body());
        }
    }

    private void checkRequest(Operation operation, Request request) {
        JsonNode media = operation.node().path("requestBody").path("content").path(request.mediaType());
        assertThat(media.has("schema")).as(operation.name() + " takes a body").isTrue();
        if (request.mediaType().equals("application/json")) {
            checkSchema(operation.name() + " body", media.path("schema"), request.body());
        }
    }

    private void checkSchema(String what, JsonNode schema, byte[] json) {
        try {
            JsonNode instance = new ObjectMapper().readTree(json);
            assertThat(compiled.computeIfAbsent(schema, this::compile).validate(instance))
                    .as("%s: %s", what, instance)
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(what + " is not JSON", e);
        }
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode document = schema.deepCopy();
        document.set("components", root.path("components"));
        return schemas.getSchema(
                document,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }
}
