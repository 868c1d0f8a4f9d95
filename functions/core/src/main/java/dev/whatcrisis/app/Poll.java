// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.app;

import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.WatchId;
import java.util.Optional;

/**
 * What a poll of one query came to.
 *
 * @param added new mentions; {@code known} were stored before, {@code excluded} dropped by the watch's rules,
 *     {@code quarantined} unreadable, {@code deleted} own posts noticed to be gone
 */
public record Poll(
        WatchId watch,
        Query query,
        Outcome outcome,
        int added,
        int known,
        int excluded,
        int quarantined,
        int deleted,
        Optional<SourceFailure> failure) {
    /** Whether the source was asked, and answered. */
    public enum Outcome {
        READ,
        FAILED,
        NOT_DUE,
        LEASED_ELSEWHERE
    }

    static Poll skipped(WatchId watch, Query query, Outcome outcome) {
        return new Poll(watch, query, outcome, 0, 0, 0, 0, 0, Optional.empty());
    }
}
