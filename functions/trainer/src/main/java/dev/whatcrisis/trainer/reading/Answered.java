// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Head;
import dev.whatcrisis.meaning.Question;
import java.util.List;

/** How often a head's likeliest answer is right. */
final class Answered {
    private final int[][] counts;

    private Answered(int answers) {
        this.counts = new int[answers][answers];
    }

    static Answered of(Question ask, List<Example> posts, List<double[]> sums) {
        Answered answered = new Answered(ask.answers().size());
        for (int at = 0; at < posts.size(); at++) {
            answered.counts[posts.get(at).post().answer(ask)][likeliest(sums.get(at))]++;
        }
        return answered;
    }

    /** By one head for all posts that are examples for the question. */
    static Answered of(Question ask, Head head, List<Example> all) {
        List<Example> posts =
                all.stream().filter(one -> one.post().answers(ask)).toList();
        return of(
                ask, posts, posts.stream().map(one -> head.sums(one.numbers())).toList());
    }

    private static int likeliest(double[] sums) {
        int best = 0;
        for (int answer = 1; answer < sums.length; answer++) {
            best = sums[answer] > sums[best] ? answer : best;
        }
        return best;
    }

    int posts(int answer) {
        int sum = 0;
        for (int count : counts[answer]) {
            sum += count;
        }
        return sum;
    }

    /** The share of posts with a right answer. */
    double right() {
        int right = 0;
        int all = 0;
        for (int answer = 0; answer < counts.length; answer++) {
            right += counts[answer][answer];
            all += posts(answer);
        }
        return all == 0 ? 0 : right / (double) all;
    }

    /** The harmonic mean of precision and recall of an answer. */
    double f1(int answer) {
        int said = 0;
        for (int[] row : counts) {
            said += row[answer];
        }
        int both = said + posts(answer);
        return both == 0 ? 0 : 2.0 * counts[answer][answer] / both;
    }

    /** The mean of {@link #f1} over the answers that occur. */
    double macroF1() {
        double sum = 0;
        int occurring = 0;
        for (int answer = 0; answer < counts.length; answer++) {
            if (posts(answer) > 0) {
                sum += f1(answer);
                occurring++;
            }
        }
        return occurring == 0 ? 0 : sum / occurring;
    }
}
