// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a reader found that a post says, as far as it is kept with the post: the outcome, decided by the thresholds of that reader.
 *
 * @param label the likeliest label of the role; of a mention that is told as danger the likeliest danger, unless {@linkplain
 *     Label#isLight light words} are likelier
 * @param p how likely it is, 0 to 1, to the thousandth
 * @param alarm how likely a mention tells of danger or an own post is a slip, 0 to 1, to the thousandth
 * @param told whether it is to be told as danger or slip
 * @param wakes whether somebody may be woken for it; never without {@code told}
 * @param critical whether a mention rather criticises or alarms than not: more likely so than all that is harmless
 * @param harm how somebody is or may be hurt, or who is hurt by an own post
 * @param known whether its letters and signs are known to the reader; if not, all the rest is a guess
 * @param reader names encoder and heads, see {@link #READER}; readings of different readers are not compared
 */
public record Says(
        Label label,
        double p,
        double alarm,
        boolean told,
        boolean wakes,
        boolean critical,
        About about,
        Attached evidence,
        Witness witness,
        boolean question,
        Harm harm,
        boolean known,
        String reader) {
    /** What a reader may be called, so that a reading stays short. */
    public static final Pattern READER = Pattern.compile("[A-Za-z0-9._-]{1,24}");

    private static final double THOUSAND = 1_000;
    private static final double RATHER = 0.5;

    /** Probabilities that are sums may be a little more than 1. */
    private static final double ROUNDING = 1e-6;

    /** Rounds the probabilities, so that what was stored equals what was not. */
    public Says {
        p = rounded("p", p);
        alarm = rounded("alarm", alarm);
        if (wakes && !told) {
            throw new IllegalArgumentException("what is not told wakes nobody");
        }
        if (!READER.matcher(reader).matches()) {
            throw new IllegalArgumentException("a reader's name is 1 to 24 letters, digits, dots, hyphens or"
                    + " underscores, not \"" + reader + "\"");
        }
    }

    /** What is kept of a reading. */
    static Says of(Meaning meaning, String reader) {
        Label label = meaning.danger() && !meaning.label().isLight() ? Label.danger(meaning.labels()) : meaning.label();
        return new Says(
                label,
                meaning.labels().getOrDefault(label, 0.0),
                Math.max(meaning.pDanger(), meaning.pSlip()),
                meaning.danger() || meaning.slip(),
                meaning.wakes(),
                critical(meaning),
                meaning.about(),
                meaning.evidence(),
                meaning.witness(),
                meaning.question(),
                meaning.harm(),
                meaning.known(),
                reader);
    }

    private static boolean critical(Meaning meaning) {
        double sum = meaning.labels().entrySet().stream()
                .filter(label -> label.getKey().isCritical())
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return sum >= RATHER;
    }

    /** Whether it tells of danger for somebody, surely enough to be told. */
    public boolean danger() {
        return told && label.role() == Role.MENTION;
    }

    /** Whether it is an own post that is a slip, surely enough to be told. */
    public boolean slip() {
        return told && label.role() == Role.OWN;
    }

    private static double rounded(String what, double chance) {
        if (!(chance >= 0 && chance <= 1 + ROUNDING)) {
            throw new IllegalArgumentException(what + " must be from 0 to 1, not " + chance);
        }
        return Math.min(1, Math.rint(chance * THOUSAND) / THOUSAND);
    }
}
