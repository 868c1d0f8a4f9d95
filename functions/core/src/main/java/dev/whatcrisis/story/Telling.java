// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import dev.whatcrisis.tone.StopWords;
import dev.whatcrisis.tone.TextWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which words of a post can tell what it is about: not the brand's own, no stop words, no numbers, nothing very short. */
final class Telling {

    private static final int SHORTEST = 3;

    private final Set<String> brand = new HashSet<>();

    Telling(Set<String> brandTerms) {
        for (String term : brandTerms) {
            List<String> words = TextWords.of(term.replaceFirst("^[@#]", ""));
            brand.addAll(words);
            brand.add(String.join("", words));
        }
    }

    /** The telling ones of {@code words}, each once, in order. */
    List<String> of(List<String> words) {
        return words.stream().filter(this::tells).distinct().toList();
    }

    private boolean tells(String word) {
        return word.length() >= SHORTEST
                && word.chars().anyMatch(Character::isLetter)
                && !brand.contains(word)
                && !StopWords.contains(word);
    }
}
