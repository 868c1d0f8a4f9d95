// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts words of posts, within bounds: of too many words, those that were least seen in posts about something else, and longest ago,
 * are forgotten. */
final class WordTallies {
    /** Words that are remembered. */
    static final int MOST = 400;

    /** Words of posts that are not about us are looked for, so they stay longest. */
    private static final Comparator<WordTally> LEAST_FIRST =
            Comparator.comparingInt(WordTally::notUs).thenComparingInt(WordTally::posts);

    private WordTallies() {}

    /**
     * @param known in the order last seen
     * @param by 1 to count, -1 to take back
     */
    static List<WordTally> counted(List<WordTally> known, List<String> words, boolean aboutUs, int by) {
        List<WordTally> next = new ArrayList<>(known);
        for (String word : words) {
            WordTally before = next.stream()
                    .filter(tally -> tally.word().equals(word))
                    .findFirst()
                    .orElseGet(() -> new WordTally(word, 0, 0));
            next.remove(before);
            next.add(before.counted(aboutUs, by));
        }
        next.removeIf(tally -> tally.posts() == 0);
        while (next.size() > MOST) {
            next.remove(leastSeen(next));
        }
        return next;
    }

    private static int leastSeen(List<WordTally> tallies) {
        int least = 0;
        for (int at = 1; at < tallies.size(); at++) {
            if (LEAST_FIRST.compare(tallies.get(at), tallies.get(least)) < 0) {
                least = at;
            }
        }
        return least;
    }
}
