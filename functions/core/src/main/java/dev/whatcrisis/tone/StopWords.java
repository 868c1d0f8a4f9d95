// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that say nothing about the topic: articles, pronouns, everyday verbs, in the languages the product knows. */
public final class StopWords {

    private static final Map<Tongue, Set<String>> BY_TONGUE = read();
    private static final Set<String> ALL = union();

    private StopWords() {}

    /** Whether a word, as {@link TextWords} gives it, is a stop word of any known language. */
    public static boolean contains(String word) {
        return ALL.contains(word);
    }

    static Set<String> of(Tongue tongue) {
        return BY_TONGUE.getOrDefault(tongue, Set.of());
    }

    private static Map<Tongue, Set<String>> read() {
        Map<Tongue, Set<String>> words = new EnumMap<>(Tongue.class);
        for (String[] row : Table.read("stopwords.tsv")) {
            words.put(Tongue.byTag(row[0]).orElseThrow(), Set.copyOf(TextWords.of(row[1])));
        }
        return words;
    }

    private static Set<String> union() {
        Set<String> all = new HashSet<>(List.of("rt", "amp", "http", "https"));
        BY_TONGUE.values().forEach(all::addAll);
        return Set.copyOf(all);
    }
}
