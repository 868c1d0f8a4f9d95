// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The likeliest of the kinds of harm that a mention can tell of.
 *
 * @param share how likely it is among those, 0 to 1
 */
public record LikeliestHarm(Harm harm, double share) {
    private static final List<Harm> OF_MENTIONS =
            Arrays.stream(Harm.values()).filter(harm -> harm.fits(Role.MENTION)).toList();

    /** A wrong kind in a message at night costs more trust than none: from here on, four of five are right. See RATIONALE. */
    private static final double NAMED = 0.6;

    /**
     * Of what a danger can do.
     *
     * @param chances of the kinds of harm of mentions, in their order
     */
    public static LikeliestHarm of(double[] chances, Label danger) {
        return of(chances, harm -> harm.fits(danger));
    }

    private static LikeliestHarm of(double[] chances, Predicate<Harm> open) {
        Harm best = Harm.OTHER;
        double most = 0;
        double all = 0;
        for (Harm harm : OF_MENTIONS) {
            double chance = harm != Harm.NONE && open.test(harm) ? chances[harm.ordinal()] : 0;
            all += chance;
            if (chance > most) {
                best = harm;
                most = chance;
            }
        }
        return new LikeliestHarm(best, most / Math.max(all, Double.MIN_VALUE));
    }

    /** What is said of a mention: none where none is likelier than any and nothing is told. */
    static Harm named(double[] chances, Label danger, boolean isTold) {
        boolean none = Arrays.stream(chances).max().orElse(0) == chances[Harm.NONE.ordinal()];
        if (!isTold && none) {
            return Harm.NONE;
        }
        LikeliestHarm likeliest = isTold ? of(chances, danger) : of(chances, harm -> true);
        return likeliest.share >= NAMED ? likeliest.harm : Harm.OTHER;
    }
}
