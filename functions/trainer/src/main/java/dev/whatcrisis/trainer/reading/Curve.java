// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Role;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** How well alarms tell what should alarm from what should not. */
final class Curve {
    private final double[] wanted;
    private final double[] harmless;

    private Curve(double[] wanted, double[] harmless) {
        this.wanted = wanted.clone();
        this.harmless = harmless.clone();
        Arrays.sort(this.wanted);
        Arrays.sort(this.harmless);
    }

    static Curve of(List<Score> scores, Predicate<Post> isWanted, Predicate<Post> isHarmless) {
        return new Curve(alarms(scores, isWanted), alarms(scores, isHarmless));
    }

    /** Danger against the hard harmless mentions, ordinary streams left out. */
    static Curve ofDanger(List<Score> scores) {
        return of(scores, post -> post.label().isDanger(), Curve::isHardHarmless);
    }

    /** Slips against playful, ordinary and apologising own posts. */
    static Curve ofSlips(List<Score> scores) {
        return of(
                scores,
                post -> post.label().isSlip(),
                post -> post.role() == Role.OWN && post.label().isHarmless());
    }

    static boolean isHardHarmless(Post post) {
        return post.role() == Role.MENTION && post.label().isHarmless() && !post.isOrdinary();
    }

    private static double[] alarms(List<Score> scores, Predicate<Post> of) {
        return scores.stream()
                .filter(score -> of.test(score.post()))
                .mapToDouble(Score::alarm)
                .toArray();
    }

    int wanted() {
        return wanted.length;
    }

    int harmless() {
        return harmless.length;
    }

    /** The lowest threshold that at most this share of the harmless reaches. */
    double threshold(double share) {
        int allowed = (int) Math.floor(share * harmless.length);
        if (harmless.length == 0 || allowed >= harmless.length) {
            return Double.MIN_VALUE;
        }
        return Math.nextUp(harmless[harmless.length - 1 - allowed]);
    }

    /** The share of what should alarm that reaches a threshold. */
    double found(double threshold) {
        return reach(wanted, threshold);
    }

    /** The share of the harmless that reaches it. */
    double taken(double threshold) {
        return reach(harmless, threshold);
    }

    private static double reach(double[] sorted, double threshold) {
        int at = 0;
        while (at < sorted.length && sorted[at] < threshold) {
            at++;
        }
        return sorted.length == 0 ? 0 : (sorted.length - at) / (double) sorted.length;
    }

    /** How often something wanted alarms more than something harmless, ties counted half. */
    double auc() {
        double sum = 0;
        for (double one : wanted) {
            int below = 0;
            int same = 0;
            for (double other : harmless) {
                below += other < one ? 1 : 0;
                same += other == one ? 1 : 0;
            }
            sum += below + same / 2.0;
        }
        return sum / Math.max(1, (double) wanted.length * harmless.length);
    }
}
