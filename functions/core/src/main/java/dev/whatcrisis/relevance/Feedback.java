// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

/** What the team says of a post. */
public enum Feedback {
    /** It is about something else of that name. */
    NOT_US,
    /** It is about us, and was taken for friendlier or unfriendlier than it is. */
    WRONG_TONE,
    /** It is about us, and was understood. */
    RIGHT,
    /** It is about us, and does not say what was read in it. */
    MISREAD,
    /** It is about us or our own, and harmless. */
    FINE,
    /** It is about us or our own, and tells of danger or is a slip, though it was not told. */
    DANGER;

    boolean us() {
        return this != NOT_US;
    }

    /** Whether it corrects what was read of the post. */
    public boolean corrects() {
        return this == NOT_US || this == MISREAD || this == FINE || this == DANGER;
    }
}
