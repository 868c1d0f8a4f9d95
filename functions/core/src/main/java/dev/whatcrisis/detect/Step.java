// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/** What one more count led to: the state to keep, and what it says. */
public record Step(DetectorState next, Signal signal) {
    /** {@link Signal#score()}, for those who only want the number. */
    public double score() {
        return signal.score();
    }
}
