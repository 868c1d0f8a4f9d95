// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words and short phrases with a value each. A phrase beats the words in it. People often leave accents out, so that a word
 * that is not listed as it stands is looked up without them.
 */
final class Phrases<V> {

    private static final int LONGEST = 5;
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_WORD = 40;

    private final List<String> endings;
    private final Map<String, V> exact = new HashMap<>();
    private final Map<String, V> bare = new HashMap<>();
    private final Map<String, Integer> longestAfter = new HashMap<>();

    /** @param endings that a listed word may take on: plurals, cases */
    Phrases(List<String> endings) {
        this.endings = endings;
    }

    /**
     * What was found at a place.
     *
     * @param words how many words it spans
     */
    record Found<V>(String phrase, int words, V value) {}

    /** Keeps the first value given to a phrase; a phrase without a word in it is left out. */
    void add(String phrase, V value) {
        if (isPlainWord(phrase)) {
            put(phrase, 1, phrase, value);
            return;
        }
        List<String> words = TextWords.of(phrase);
        if (words.isEmpty() || words.size() > LONGEST) {
            return;
        }
        put(String.join(" ", words), words.size(), words.getFirst(), value);
    }

    private void put(String key, int words, String first, V value) {
        exact.putIfAbsent(key, value);
        bare.putIfAbsent(withoutAccents(key), value);
        if (words > 1) {
            longestAfter.merge(first, words, Math::max);
        }
    }

    /** Most entries are one word in its normal form; they need not be taken apart, which saves half of the reading time. */
    private static boolean isPlainWord(String phrase) {
        int run = 0;
        for (int at = 0; at < phrase.length(); at++) {
            char letter = phrase.charAt(at);
            boolean plain = letter >= 'a' && letter <= 'z' || letter >= 'ß' && letter <= 'ÿ' && letter != '÷';
            run = at > 0 && letter == phrase.charAt(at - 1) ? run + 1 : 1;
            if (!plain || run > 2) {
                return false;
            }
        }
        return !phrase.isEmpty() && phrase.length() <= LONGEST_WORD;
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
        return Optional.ofNullable(value != null ? value : bent(word));
    }

    /** By the other forms a listed word may take: "soo" is left of "sooooo", "wunderbaren" is "wunderbar" with an ending. */
    private @Nullable V bent(String word) {
        for (String ending : endings) {
            int stem = word.length() - ending.length();
            V value = stem >= SHORTEST_STEM && word.endsWith(ending) ? exact.get(word.substring(0, stem)) : null;
            if (value != null) {
                return value;
            }
        }
        return hasDoubled(word) ? exact.get(withoutDoubled(word)) : null;
    }

    private static boolean hasDoubled(String word) {
        for (int at = 1; at < word.length(); at++) {
            if (word.charAt(at) == word.charAt(at - 1)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutDoubled(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            if (at == 0 || word.charAt(at) != word.charAt(at - 1)) {
                single.append(word.charAt(at));
            }
        }
        return single.toString();
    }

    static String withoutAccents(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= 0x80) {
                return withoutMarks(Normalizer.normalize(word, Normalizer.Form.NFD));
            }
        }
        return word;
    }

    private static String withoutMarks(String taken) {
        StringBuilder letters = new StringBuilder(taken.length());
        for (int at = 0; at < taken.length(); at++) {
            if (Character.getType(taken.charAt(at)) != Character.NON_SPACING_MARK) {
                letters.append(taken.charAt(at));
            }
        }
        return letters.toString();
    }
}
