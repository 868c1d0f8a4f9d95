// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import com.google.re2j.Pattern;
import dev.whatcrisis.watch.Relevance;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A word, phrase or pattern that a team gave, ready to be looked for.
 *
 * @param given as the team wrote it
 * @param words the phrase as {@link Folded} gives it
 */
record WordRule(String given, String words, Optional<Pattern> pattern) {
    static WordRule of(String given) {
        return new WordRule(given, Folded.words(given), Relevance.pattern(given));
    }

    /** In a fixed order, so that of several rules that fit the same one is named every time. */
    static List<WordRule> all(Collection<String> given) {
        return given.stream().sorted().map(WordRule::of).toList();
    }

    static Optional<WordRule> firstIn(List<WordRule> rules, String text, String words) {
        return rules.stream().filter(rule -> rule.in(text, words)).findFirst();
    }

    private boolean in(String text, String textWords) {
        return pattern.map(known -> known.matcher(text).find()).orElseGet(() -> textWords.contains(words));
    }
}
