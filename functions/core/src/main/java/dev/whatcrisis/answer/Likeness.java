// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.tone.TextWords;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much two texts have in common: twice the words that both have, over the words of both (Dice's coefficient over words, each
 * as often as it stands there). Their order does not count, so that turning sentences round makes no new text.
 *
 * @param share 0 to 1
 * @param to the text that is most alike; empty when nothing was compared
 */
public record Likeness(double share, Optional<String> to) {
    /** No two answers may be more alike: people put them side by side. */
    public static final double MOST = 0.8;

    /** To the most alike of these. */
    public static Likeness of(String text, Collection<String> others) {
        return of(Worded.of(text), others.stream().map(Worded::of).toList());
    }

    static Likeness of(Worded text, Collection<Worded> others) {
        return others.stream()
                .map(other -> new Likeness(text.common(other), Optional.of(other.text())))
                .max(Comparator.comparingDouble(Likeness::share))
                .orElse(new Likeness(0, Optional.empty()));
    }

    /** Whether it is too much to be sent. */
    public boolean tooMuch() {
        return share > MOST;
    }

    static double between(String one, String other) {
        return Worded.of(one).common(Worded.of(other));
    }

    /** A text with how often each word stands in it. */
    record Worded(String text, Map<String, Integer> words, int size) {
        static Worded of(String text) {
            Map<String, Integer> counts = new HashMap<>();
            List<String> words = TextWords.of(text);
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
            return new Worded(text, counts, words.size());
        }

        private double common(Worded other) {
            int both = words.entrySet().stream()
                    .mapToInt(word -> Math.min(word.getValue(), other.words().getOrDefault(word.getKey(), 0)))
                    .sum();
            int all = size + other.size();
            return all == 0 ? 0 : 2.0 * both / all;
        }
    }
}
