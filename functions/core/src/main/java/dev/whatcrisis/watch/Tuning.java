// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.time.Instant;

/**
 * What a person answered to a proposal to change the sensitivity.
 *
 * @param proposal which one
 * @param from the sensitivity at that time
 * @param to the one that was proposed
 * @param reason why it was proposed
 * @param cases how many spoke for it
 * @param by the person
 */
public record Tuning(
        String proposal,
        Answer answer,
        Sensitivity from,
        Sensitivity to,
        Reason reason,
        int cases,
        String by,
        Instant at) {
    /** What was answered. */
    public enum Answer {
        /** The sensitivity was changed. */
        ACCEPTED,
        /** It stayed as it was. */
        DECLINED,
        /** It had been changed, and is what it was before. */
        TAKEN_BACK
    }

    /** Why a sensitivity is proposed. */
    public enum Reason {
        /** Nights in which somebody was woken by one rule and found it not worth it. */
        NOT_WORTH_IT,
        /** Incidents that were called too calm. */
        TOO_CALM
    }

    /** The answer that takes this one back. */
    public Tuning takenBack(String who, Instant now) {
        return new Tuning(proposal, Answer.TAKEN_BACK, to, from, reason, cases, who, now);
    }
}
