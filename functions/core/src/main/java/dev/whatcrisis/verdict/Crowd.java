// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.LevelThresholds.CROWD_TIMES_USUAL;
import static dev.whatcrisis.crisis.LevelThresholds.FLOOR_AUTHORS;

/**
 * People who do not praise: of the last hour, and of the two hours before it.
 *
 * @param people distinct, whose posts are critical or of a tone that cannot be told: neither negative nor positive enough, or
 *     in a language that cannot be read; each wording once
 * @param earlier the same in the two hours before
 * @param usual posts that such an hour usually brings
 */
public record Crowd(int people, int earlier, double usual) {
    /** Where nobody counted. */
    public static final Crowd NONE = new Crowd(0, 0, 0);

    /** Whether they are many, and many more than usual. */
    boolean unusual() {
        return people >= FLOOR_AUTHORS && people > CROWD_TIMES_USUAL * usual;
    }

    /** Whether they were many before the last hour, too. */
    boolean lasting() {
        return earlier >= FLOOR_AUTHORS;
    }
}
