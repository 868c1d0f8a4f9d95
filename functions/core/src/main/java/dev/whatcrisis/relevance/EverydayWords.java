// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.tone.StopWords;
import dev.whatcrisis.tone.TextWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words that people use every day for something else than a brand, in the languages the product knows. */
final class EverydayWords {
    private static final Map<String, Set<String>> BY_LANGUAGE = read();

    private EverydayWords() {}

    /** Whether it only holds sentences together: an article, a pronoun, a common verb. */
    static boolean function(String word) {
        return StopWords.contains(word);
    }

    /** Codes of the languages in which it is an everyday word, in a fixed order. */
    static List<String> languagesOf(String word) {
        return BY_LANGUAGE.entrySet().stream()
                .filter(language -> language.getValue().contains(word))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] row = line.split("\t", 2);
            words.put(row[0], new HashSet<>(TextWords.of(row[1])));
        }
        return words;
    }

    private static List<String> lines() {
        InputStream table = Objects.requireNonNull(EverydayWords.class.getResourceAsStream("everyday.tsv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
