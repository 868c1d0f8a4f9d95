// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file as JSON, and on which line each field stands. Only the form is taken from YAML, not its guesses at what a word
 * means: a brand called 1664 or No is a text, a telephone number is no number, and 22:00 is no 1320.
 *
 * @param lines of each field by its place, {@code watches[0].zone}; from 1
 */
record YamlFile(Path file, ObjectNode json, Map<String, Integer> lines) {
    /** What is true or false, and what is a number. */
    private static final Set<String> FLAGS = Set.of("press", "paused");

    private static final Set<String> NUMBERS = Set.of("factor");

    /** Far more than fifty watches need. */
    private static final int LARGEST = 1 << 20;

    private static final int DEEPEST = 12;

    /** @throws BadConfigException when it is no YAML, or no file */
    static YamlFile read(Path file) {
        try {
            return parse(file, Files.readString(file));
        } catch (MalformedInputException e) {
            throw BadConfigException.of(file, "is not UTF-8");
        } catch (IOException e) {
            throw BadConfigException.of(file, Files.exists(file) ? "cannot be read" : "there is no such file");
        }
    }

    static YamlFile parse(Path file, String text) {
        Map<String, Integer> lines = new HashMap<>();
        try (Reader reader = new StringReader(text)) {
            Node root = new Yaml(limits()).compose(reader);
            JsonNode json = root == null ? JsonNodeFactory.instance.objectNode() : json(file, root, "", "", lines);
            if (json instanceof ObjectNode object) {
                return new YamlFile(file, object, Map.copyOf(lines));
            }
            throw BadConfigException.of(file, "must begin with watches: and a list of them");
        } catch (MarkedYAMLException e) {
            int line = Optional.ofNullable(e.getProblemMark())
                    .map(mark -> mark.getLine() + 1)
                    .orElse(1);
            throw BadConfigException.at(file, line, "is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw BadConfigException.of(file, "is no YAML: " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("a text that is in memory cannot be read", e);
        }
    }

    /** YAML in blocks, in the order of the document. */
    static String write(ObjectNode json) {
        DumperOptions form = new DumperOptions();
        form.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        form.setIndicatorIndent(2);
        form.setIndentWithIndicator(true);
        form.setWidth(160);
        return new Yaml(form).dump(plain(json));
    }

    /** Where a field stands, or whatever it is in. */
    int line(String field) {
        String place = field;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            int end = Math.max(place.lastIndexOf('.'), place.lastIndexOf('['));
            place = end < 0 ? "" : place.substring(0, end);
        }
        return lines.getOrDefault(place, 1);
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        limits.setMaxAliasesForCollections(0);
        limits.setCodePointLimit(LARGEST);
        limits.setNestingDepthLimit(DEEPEST);
        return limits;
    }

    private static JsonNode json(Path file, Node node, String place, String name, Map<String, Integer> lines) {
        if (lines.put(place, node.getStartMark().getLine() + 1) != null) {
            throw BadConfigException.at(file, node.getStartMark().getLine() + 1, place + " is there twice");
        }
        return switch (node) {
            case MappingNode mapping -> object(file, mapping, place, lines);
            case SequenceNode sequence -> list(file, sequence, place, name, lines);
            case ScalarNode scalar -> scalar(scalar, name);
            default ->
                throw BadConfigException.at(
                        file, node.getStartMark().getLine() + 1, "write it out: a reference (*) is not read");
        };
    }

    private static ObjectNode object(Path file, MappingNode mapping, String place, Map<String, Integer> lines) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw BadConfigException.at(
                        file, entry.getKeyNode().getStartMark().getLine() + 1, "the name of a field must be a word");
            }
            String name = key.getValue();
            json.set(name, json(file, entry.getValueNode(), place.isEmpty() ? name : place + "." + name, name, lines));
        }
        return json;
    }

    private static ArrayNode list(
            Path file, SequenceNode sequence, String place, String name, Map<String, Integer> lines) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Node item : sequence.getValue()) {
            json.add(json(file, item, place + "[" + json.size() + "]", name, lines));
        }
        return json;
    }

    private static JsonNode scalar(ScalarNode scalar, String name) {
        String text = scalar.getValue();
        if (scalar.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null"))) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (FLAGS.contains(name) && (text.equals("true") || text.equals("false"))) {
            return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
        }
        if (NUMBERS.contains(name) && text.matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
            return JsonNodeFactory.instance.numberNode(Double.parseDouble(text));
        }
        return JsonNodeFactory.instance.textNode(text);
    }

    private static Object plain(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                json.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
                yield fields;
            }
            /* Lists of their own: what is one object twice is written as a reference. */
            case ARRAY ->
                new ArrayList<>(json.valueStream().map(YamlFile::plain).toList());
            case BOOLEAN -> json.booleanValue();
            case NUMBER -> json.numberValue();
            default -> json.asText();
        };
    }
}
