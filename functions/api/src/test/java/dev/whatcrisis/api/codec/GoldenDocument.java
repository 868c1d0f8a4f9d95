// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document as an earlier build stored it.
 *
 * @param name such as {@code stored/0/Watch.json 3}: the file, and the place of the document in it
 * @param type simple name of the record: the file's name as far as its first dot
 */
public record GoldenDocument(String name, String type, String text) {
    /** Where every module has its own: one folder for each form, files with one document or a list of them. */
    public static final Path FOLDER = Path.of("src/test/resources/stored");

    /** What a verdict told to do is in the words of its rule. */
    private static final Pattern TOLD_BY_RULE = Pattern.compile("/verdict/(timing|dos|donts)$");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All that the module at work has. */
    public static List<GoldenDocument> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(GoldenDocument::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<GoldenDocument> of(Path file) {
        String name = FOLDER.getParent().relativize(file).toString();
        String type = file.getFileName().toString().replaceFirst("\\..*", "");
        JsonNode tree = tree(read(file));
        return tree.isArray()
                ? IntStream.range(0, tree.size())
                        .mapToObj(i -> new GoldenDocument(
                                name + " " + (i + 1), type, tree.get(i).toString()))
                : Stream.of(new GoldenDocument(name, type, tree.toString()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of this document is not in what was written, each with its path; what was written besides does not matter. */
    public List<String> lostIn(String written) {
        return lost(text, written);
    }

    /** What of one JSON text is not in another. */
    public static List<String> lost(String golden, String written) {
        List<String> lost = new ArrayList<>();
        compare("", tree(golden), tree(written), lost);
        return lost;
    }

    private static void compare(String path, JsonNode golden, JsonNode written, List<String> lost) {
        if (golden.isObject() && written.isObject()) {
            golden.properties().forEach(property -> {
                String name = property.getKey();
                compare(path + "/" + name, property.getValue(), written.path(name), lost);
            });
        } else if (golden.isArray() && written.isArray()) {
            IntStream.range(0, golden.size())
                    .forEach(i -> compare(path + "/" + i, golden.get(i), written.path(i), lost));
        } else if (!same(golden, written)
                && !said(golden, written)
                && !TOLD_BY_RULE.matcher(path).find()) {
            lost.add(path + " = " + golden + (written.isMissingNode() ? "" : ", it would be " + written));
        }
    }

    /** A sentence that is a fact now keeps its words. */
    private static boolean said(JsonNode golden, JsonNode written) {
        JsonNode fact = written.size() == 1 && written.isArray() ? written.get(0) : written;
        return golden.isTextual()
                && fact.path("key").asText().equals("plain")
                && fact.at("/values/text").equals(golden);
    }

    private static boolean same(JsonNode golden, JsonNode written) {
        return golden.isNumber() && written.isNumber()
                ? golden.decimalValue().compareTo(written.decimalValue()) == 0
                : golden.equals(written);
    }
}
