// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The template after SAM's transformation, which is done offline by SAM's own translator. */
final class Transformed {
    private final JsonNode whole;
    private final JsonNode resources;

    private Transformed(JsonNode whole) {
        this.whole = whole;
        this.resources = whole.path("Resources");
    }

    /** The test is skipped where SAM is not installed, and says so. */
    static Transformed template() throws IOException, InterruptedException {
        Path python = Sam.required().resolveSibling("python");
        Process process = new ProcessBuilder(python.toString(), "src/test/python/transform.py", "../../template.yaml")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the template cannot be transformed; the reason is above");
        }
        return new Transformed(Json.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** A section beside the resources, for example {@code Parameters}. */
    JsonNode section(String name) {
        return whole.path(name);
    }

    JsonNode resource(String name) {
        return resources.path(name);
    }

    JsonNode properties(String name) {
        JsonNode properties = resource(name).path("Properties");
        if (properties.isMissingNode()) {
            throw new AssertionError("the template has no resource " + name);
        }
        return properties;
    }

    /** Properties of all resources of a type, by name. */
    Map<String, JsonNode> of(String type) {
        Map<String, JsonNode> found = new TreeMap<>();
        resources.properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .forEach(resource ->
                        found.put(resource.getKey(), resource.getValue().path("Properties")));
        return found;
    }

    /** What is allowed to whom: the statements of all policies of roles and queues. */
    List<JsonNode> statements() {
        List<JsonNode> statements = new ArrayList<>();
        of("AWS::IAM::Role")
                .values()
                .forEach(role -> role.path("Policies")
                        .forEach(
                                policy -> policy.at("/PolicyDocument/Statement").forEach(statements::add)));
        of("AWS::SQS::QueuePolicy")
                .values()
                .forEach(policy -> policy.at("/PolicyDocument/Statement").forEach(statements::add));
        return statements;
    }
}
