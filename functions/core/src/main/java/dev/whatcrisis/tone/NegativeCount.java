// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.HashMap;
import java.util.Map;

/**
 * How many posts of a window are negative. Counting those that are said to be misses some and takes others for them, so that
 * the count of few is too high and that of many too low. Both are known from posts with known sentiment, so that the share can
 * be put right ("adjusted count", Forman 2008).
 */
public final class NegativeCount {

    private record Counted(int posts, int negative) {
        static final Counted NEGATIVE = new Counted(1, 1);
        static final Counted OTHER = new Counted(1, 0);

        Counted plus(Counted more) {
            return new Counted(posts + more.posts, negative + more.negative);
        }
    }

    private final ShareRates rates;
    private final Map<String, Counted> byLanguage = new HashMap<>();

    /** Counts nothing yet. */
    public NegativeCount() {
        this(ShareRates.standard());
    }

    NegativeCount(ShareRates rates) {
        this.rates = rates;
    }

    /**
     * Counts a post.
     *
     * @param lang BCP 47, or empty
     * @param critical what {@link dev.whatcrisis.mention.Sentiment#critical} says of it
     */
    public void add(String lang, boolean critical) {
        byLanguage.merge(lang, critical ? Counted.NEGATIVE : Counted.OTHER, Counted::plus);
    }

    /** Share of the posts that are said to be negative, 0 to 1; 0 when there are none. */
    public double counted() {
        int posts = posts();
        return posts == 0
                ? 0
                : byLanguage.values().stream().mapToInt(Counted::negative).sum() / (double) posts;
    }

    /** Share of the posts that are likely negative, 0 to 1; 0 when there are none. */
    public double share() {
        double negative = 0;
        for (Map.Entry<String, Counted> entry : byLanguage.entrySet()) {
            Counted counted = entry.getValue();
            negative += counted.posts()
                    * rates.of(rates.language(entry.getKey())).correct(counted.negative() / (double) counted.posts());
        }
        int posts = posts();
        return posts == 0 ? 0 : Math.clamp(negative / posts, 0, 1);
    }

    private int posts() {
        return byLanguage.values().stream().mapToInt(Counted::posts).sum();
    }
}
