// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.words.Fact;

/**
 * Why a poll failed, so that a person can act on it.
 *
 * @param detail said within a sentence; without tokens, texts or names
 */
public record SourceFailure(Kind kind, Fact detail) {
    /** What to do about a failure. */
    public enum Kind {
        /** Credentials are missing, wrong or revoked: a person must act. */
        UNAUTHORISED,
        /** Too many requests: wait. */
        THROTTLED,
        /** What was asked for does not exist any more: a person must act. */
        GONE,
        /** The answer is not in the form we know: perhaps the source changed. */
        CHANGED,
        /** The network or the source is down: try again. */
        UNAVAILABLE,
        /** A paid allowance is spent. */
        OUT_OF_CREDIT
    }
}
