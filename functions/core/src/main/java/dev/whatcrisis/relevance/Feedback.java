// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

/** What the team says of a post that was taken for one about it. */
public enum Feedback {
    /** It is about something else of that name. */
    NOT_US,
    /** It is about us, and was taken for friendlier or unfriendlier than it is. */
    WRONG_TONE,
    /** It is about us, and was understood. */
    RIGHT;

    boolean us() {
        return this != NOT_US;
    }
}
