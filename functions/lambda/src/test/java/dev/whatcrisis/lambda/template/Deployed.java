// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.whatcrisis.api.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What CloudFormation makes of the template with parameters: conditions are decided, choices are made, parameters have
 * their values. Names of resources and of AWS stay as they are.
 */
final class Deployed {
    private final Transformed template;
    private final Map<String, String> parameters = new HashMap<>();

    /** @param given values of parameters; the others have their defaults */
    Deployed(Transformed template, Map<String, String> given) {
        this.template = template;
        template.section("Parameters")
                .properties()
                .forEach(one -> parameters.put(
                        one.getKey(), one.getValue().path("Default").asText()));
        parameters.putAll(given);
    }

    boolean makes(String resource) {
        JsonNode condition = template.resource(resource).path("Condition");
        return condition.isMissingNode() || holds(condition.asText());
    }

    /** A value of the template as it is deployed; missing where it is left out. */
    JsonNode value(JsonNode written) {
        if (written.isArray()) {
            ArrayNode array = Json.object().arrayNode();
            written.forEach(one -> array.add(value(one)));
            return array;
        }
        if (!written.isObject()) {
            return written;
        }
        if (written.has("Fn::If")) {
            JsonNode choice = written.path("Fn::If");
            return value(choice.path(holds(choice.path(0).asText()) ? 1 : 2));
        }
        if (written.has("Ref")) {
            String name = written.path("Ref").asText();
            return parameters.containsKey(name) ? new TextNode(parameters.get(name)) : written;
        }
        if (written.has("Fn::Join")) {
            List<String> parts = new ArrayList<>();
            value(written.at("/Fn::Join/1")).forEach(part -> parts.add(part.asText()));
            return new TextNode(String.join(written.at("/Fn::Join/0").asText(), parts));
        }
        return object(written);
    }

    private JsonNode object(JsonNode written) {
        ObjectNode object = Json.object();
        written.properties().forEach(field -> {
            JsonNode value = value(field.getValue());
            object.set(field.getKey(), value instanceof MissingNode ? Json.object() : value);
        });
        return object;
    }

    /** What the rules say against these parameters. */
    List<String> refused() {
        List<String> said = new ArrayList<>();
        template.section("Rules").forEach(rule -> {
            if (!rule.has("RuleCondition") || decide(rule.path("RuleCondition"))) {
                rule.path("Assertions").forEach(assertion -> {
                    if (!decide(assertion.path("Assert"))) {
                        said.add(assertion.path("AssertDescription").asText());
                    }
                });
            }
        });
        return said;
    }

    private boolean holds(String condition) {
        JsonNode written = template.section("Conditions").path(condition);
        assertPresent(written, condition);
        return decide(written);
    }

    private boolean decide(JsonNode written) {
        String function = written.fieldNames().next();
        JsonNode operands = written.path(function);
        return switch (function) {
            case "Fn::Equals" ->
                value(operands.path(0)).asText().equals(value(operands.path(1)).asText());
            case "Fn::Not" -> !decide(operands.path(0));
            case "Fn::Or" -> StreamSupport.stream(operands.spliterator(), false).anyMatch(this::decide);
            case "Fn::And" ->
                StreamSupport.stream(operands.spliterator(), false).allMatch(this::decide);
            default -> throw new AssertionError("what does " + function + " mean?");
        };
    }

    private static void assertPresent(JsonNode written, String condition) {
        if (written.isMissingNode()) {
            throw new AssertionError("the template has no condition " + condition);
        }
    }
}
