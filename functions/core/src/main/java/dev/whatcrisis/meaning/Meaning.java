// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.Map;

/**
 * What a post says. All probabilities are calibrated on posts like the trainer's, where danger is far more frequent than on an
 * ordinary day; {@code wakes} is the answer for ordinary days.
 *
 * @param label the likeliest label of the role
 * @param p how likely it is, 0 to 1
 * @param danger whether a mention is to be told as danger
 * @param wakes whether a mention or own post is so sure that somebody may be woken for it; never without {@code danger} or
 *     {@code slip}
 * @param slip whether an own post is to be told as a slip
 * @param pDanger how likely a mention tells of danger, 0 to 1; 0 for an own post
 * @param pSlip how likely an own post is a slip, 0 to 1; 0 for a mention
 * @param harm how somebody is or may be hurt, or who is hurt by an own post
 * @param known whether its letters and signs are known to the reader; if not, all the rest is a guess
 * @param labels how likely each label of the role is; they sum to 1
 */
public record Meaning(
        Label label,
        double p,
        boolean danger,
        boolean wakes,
        boolean slip,
        double pDanger,
        double pSlip,
        About about,
        Attached evidence,
        Witness witness,
        boolean question,
        Harm harm,
        boolean known,
        Map<Label, Double> labels) {

    /** Copies the labels. */
    public Meaning {
        labels = Map.copyOf(labels);
    }
}
