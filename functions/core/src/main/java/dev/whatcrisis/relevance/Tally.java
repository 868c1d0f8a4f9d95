// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import java.util.OptionalDouble;

/**
 * How often the team said what of some posts.
 *
 * @param right about us; of what it says is told elsewhere
 * @param wrongTone about us, and misread
 * @param notUs about something else
 */
public record Tally(int right, int wrongTone, int notUs) {
    public static final Tally NONE = new Tally(0, 0, 0);

    public int posts() {
        return right + wrongTone + notUs;
    }

    public int us() {
        return right + wrongTone;
    }

    /** Share of the posts that were about us, 0 to 1; empty when the team said nothing of any. */
    public OptionalDouble precision() {
        return posts() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) us() / posts());
    }

    Tally plus(Feedback feedback) {
        return counted(feedback, 1);
    }

    Tally minus(Feedback feedback) {
        return counted(feedback, -1);
    }

    private Tally counted(Feedback feedback, int by) {
        return switch (feedback) {
            case RIGHT, MISREAD, FINE, DANGER -> new Tally(Math.max(0, right + by), wrongTone, notUs);
            case WRONG_TONE -> new Tally(right, Math.max(0, wrongTone + by), notUs);
            case NOT_US -> new Tally(right, wrongTone, Math.max(0, notUs + by));
        };
    }
}
