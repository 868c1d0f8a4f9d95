// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

/**
 * From which probability on a post is told or wakes somebody. The trainer sets them on writers that a head has not seen; where
 * from is said in the model card beside the heads.
 *
 * @param danger a mention is told as danger
 * @param dangerWakes a mention may wake somebody: set on ordinary streams, where danger is one post in thousands
 * @param slip an own post is told as a slip
 * @param slipWakes an own post may wake somebody
 */
public record Thresholds(double danger, double dangerWakes, double slip, double slipWakes) {

    /** Refuses thresholds beyond 0 to 1, and waking for what is not told. */
    public Thresholds {
        requirePair(danger, dangerWakes);
        requirePair(slip, slipWakes);
    }

    private static void requirePair(double told, double wakes) {
        if (!(0 < told && told <= wakes && wakes <= 1)) {
            throw new IllegalArgumentException(
                    "a post is told from a probability in 0 to 1 on and wakes from the same or a"
                            + " higher one on; these are " + told + " and " + wakes);
        }
    }
}
