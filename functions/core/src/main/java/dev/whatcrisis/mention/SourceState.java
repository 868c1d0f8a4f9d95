// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is remembered about one query of one watch between polls.
 *
 * @param failures failed polls in a row
 * @param version 0 before the first save, then one more each save
 */
public record SourceState(
        WatchId watch,
        Query query,
        Cursor cursor,
        int failures,
        Optional<SourceFailure> lastFailure,
        Optional<Instant> lastAttempt,
        Optional<Instant> lastSuccess,
        Optional<Instant> nextAllowedAt,
        OptionalLong quotaLeft,
        long quarantined,
        long version) {
    public static SourceState fresh(WatchId watch, Query query) {
        return new SourceState(
                watch,
                query,
                Cursor.NONE,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                0,
                0);
    }

    public SourceState withVersion(long next) {
        return new SourceState(
                watch,
                query,
                cursor,
                failures,
                lastFailure,
                lastAttempt,
                lastSuccess,
                nextAllowedAt,
                quotaLeft,
                quarantined,
                next);
    }
}
