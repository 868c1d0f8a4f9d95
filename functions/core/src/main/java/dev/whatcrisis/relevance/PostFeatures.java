// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.tone.TextWords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the model sees of a post: its words that are not mere function words, the pairs that a word of a watched term makes with its neighbours ("acme beer",
 * "the acme"), the handles it names, and whether a term is only part of a longer word.
 */
final class PostFeatures {
    /** Hashed places of weights. */
    static final int SLOTS = 2_048;

    /** Words that are read of a post. */
    private static final int MOST_WORDS = 120;

    /** Handles that are read of a post. */
    private static final int MOST_HANDLES = 20;

    private static final Pattern COMPOUND = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private final Set<String> terms;

    PostFeatures(Collection<String> terms) {
        this.terms = terms.stream().flatMap(term -> TextWords.of(term).stream()).collect(Collectors.toSet());
    }

    /** The features by slot; where two share one, the first in the text is named. */
    Map<Integer, String> of(String text) {
        List<String> words = words(text);
        Map<Integer, String> features = new TreeMap<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (!number(word) && !EverydayWords.function(word)) {
                features.putIfAbsent(slotOf(word), word);
            }
            if (at > 0 && (terms.contains(word) || terms.contains(words.get(at - 1)))) {
                String pair = words.get(at - 1) + " " + word;
                features.putIfAbsent(slot("p " + pair), pair);
            }
            inside(word).ifPresent(part -> features.putIfAbsent(slot(part), word));
        }
        Handles.in(text).limit(MOST_HANDLES).forEach(handle -> features.putIfAbsent(slot(handle), handle));
        return features;
    }

    /** The slots of the terms themselves: that a post has one never speaks against it. */
    Set<Integer> ours() {
        return terms.stream().map(PostFeatures::slotOf).collect(Collectors.toSet());
    }

    /** The words of a text that may become an exclusion, each once. */
    List<String> telling(String text) {
        return words(text).stream()
                .filter(word -> word.length() >= Suggestion.SHORTEST
                        && !number(word)
                        && inside(word).isEmpty())
                .filter(word -> !terms.contains(word) && !EverydayWords.function(word))
                .distinct()
                .toList();
    }

    private static List<String> words(String text) {
        return TextWords.of(text).stream()
                .flatMap(COMPOUND::splitAsStream)
                .filter(part -> !part.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private Optional<String> inside(String word) {
        return terms.stream()
                .filter(term -> !word.equals(term) && word.contains(term))
                .sorted()
                .findFirst()
                .map(term -> word.startsWith(term) ? "begins" : "ends");
    }

    private static boolean number(String word) {
        return word.codePoints().allMatch(Character::isDigit);
    }

    /** The slot of a word by itself. */
    static int slotOf(String word) {
        return slot("w " + word);
    }

    /** FNV-1a over the characters, folded to the number of slots: the same on every machine and in every release. */
    private static int slot(String feature) {
        int hash = 0x811c9dc5;
        for (int at = 0; at < feature.length(); at++) {
            hash = (hash ^ feature.charAt(at)) * 0x01000193;
        }
        return (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }
}
