// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.tone.TextWords;
import dev.whatcrisis.watch.Watch;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A word that stands almost only in posts that are not about us, and might be excluded. Only a person excludes it.
 *
 * @param us posts about us that had it; {@code notUs} posts about something else that had it
 */
public record Suggestion(String word, int us, int notUs) {
    /** Letters below which a word is part of everything. */
    static final int SHORTEST = 4;

    /** Posts that are not about us in which a word must have stood. */
    static final int FEWEST = 3;

    /** Of the posts with the word, the share that must not be about us. */
    static final double MOSTLY = 0.9;

    /** What the model must think of a word, too: it remembers more of the posts about us than the counts do. */
    static final double FEWEST_WEIGHT = 1.2;

    private static final int MOST = 10;

    /** The most telling first; without what is excluded already. */
    public static List<Suggestion> from(Learned learned, Watch watch) {
        Set<String> known = new TreeSet<>(TextWords.of(watch.brand()));
        watch.relevance().excludedWords().forEach(word -> known.addAll(TextWords.of(word)));
        OnlineModel.Weights weights = learned.model().weights();
        return learned.words().stream()
                .filter(tally -> tally.notUs() >= FEWEST && tally.notUs() >= MOSTLY * tally.posts())
                .filter(tally -> weights.of(PostFeatures.slotOf(tally.word())) >= FEWEST_WEIGHT)
                .filter(tally -> !known.contains(tally.word()))
                .sorted(Comparator.comparingInt(WordTally::notUs)
                        .reversed()
                        .thenComparingInt(WordTally::us)
                        .thenComparing(WordTally::word))
                .limit(MOST)
                .map(tally -> new Suggestion(tally.word(), tally.us(), tally.notUs()))
                .toList();
    }
}
