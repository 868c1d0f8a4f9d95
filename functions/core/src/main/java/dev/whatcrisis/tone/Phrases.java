// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words and short phrases with a value each. A phrase beats the words in it. People often leave accents out, so that a word
 * that is not listed as it stands is looked up without them.
 */
final class Phrases<V> {

    private static final int LONGEST = 5;

    private final Map<String, V> exact = new HashMap<>();
    private final Map<String, V> bare = new HashMap<>();
    private final Map<String, Integer> longestAfter = new HashMap<>();

    /**
     * What was found at a place.
     *
     * @param words how many words it spans
     */
    record Found<V>(String phrase, int words, V value) {}

    /** Keeps the first value given to a phrase; a phrase without a word in it is left out. */
    void add(String phrase, V value) {
        List<String> words = Words.of(phrase);
        if (words.isEmpty() || words.size() > LONGEST) {
            return;
        }
        String key = String.join(" ", words);
        exact.putIfAbsent(key, value);
        bare.putIfAbsent(withoutAccents(key), value);
        longestAfter.merge(words.get(0), words.size(), Math::max);
    }

    /** The longest listed phrase that starts at {@code at}. */
    Optional<Found<V>> at(List<String> words, int at) {
        int longest = longestAfter.getOrDefault(words.get(at), 1);
        for (int count = Math.min(longest, words.size() - at); count > 1; count--) {
            String phrase = String.join(" ", words.subList(at, at + count));
            V value = exact.get(phrase);
            if (value != null) {
                return Optional.of(new Found<>(phrase, count, value));
            }
        }
        String word = words.get(at);
        return value(word).map(value -> new Found<>(word, 1, value));
    }

    private Optional<V> value(String word) {
        V value = exact.get(word);
        if (value == null) {
            value = bare.get(withoutAccents(word));
        }
        return Optional.ofNullable(value).or(() -> unstretched(word));
    }

    /** "soo" is what is left of "sooooo": try it with single letters. */
    private Optional<V> unstretched(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            if (at == 0 || word.charAt(at) != word.charAt(at - 1)) {
                single.append(word.charAt(at));
            }
        }
        return single.length() == word.length() ? Optional.empty() : Optional.ofNullable(exact.get(single.toString()));
    }

    private static String withoutAccents(String word) {
        if (word.chars().allMatch(letter -> letter < 0x80)) {
            return word;
        }
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    }
}
