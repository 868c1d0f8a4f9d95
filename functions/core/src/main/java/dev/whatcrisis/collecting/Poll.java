// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.relevance.Ruling;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.WatchId;
import java.util.Map;
import java.util.Optional;

/**
 * What a poll of one query came to.
 *
 * @param added new mentions; {@code known} were stored before, {@code quarantined} unreadable, {@code deleted}
 *     own posts noticed to be gone
 * @param excludedBy how many each of the watch's rules dropped before they were stored
 */
public record Poll(
        WatchId watch,
        Query query,
        Outcome outcome,
        int added,
        int known,
        Map<Ruling.Rule, Integer> excludedBy,
        int quarantined,
        int deleted,
        Optional<SourceFailure> failure) {
    public Poll {
        excludedBy = Map.copyOf(excludedBy);
    }

    /** Posts that the watch's rules dropped. */
    public int excluded() {
        return excludedBy.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the source was asked, and answered. */
    public enum Outcome {
        READ,
        FAILED,
        NOT_DUE,
        LEASED_ELSEWHERE
    }

    static Poll skipped(WatchId watch, Query query, Outcome outcome) {
        return new Poll(watch, query, outcome, 0, 0, Map.of(), 0, 0, Optional.empty());
    }
}
