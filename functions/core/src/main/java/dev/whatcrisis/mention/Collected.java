// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a poll brought. A failing source is data: what was read before it failed is still here.
 *
 * @param mentions normalised, not yet scored, in any order, possibly known already
 * @param deleted own posts that were noticed to be gone
 * @param next where the next poll begins; the old cursor when nothing was learned
 * @param failure why the poll ended early
 * @param nextAllowedAt when the source may be asked again, where it said so
 * @param quotaLeft what is left of the source's allowance, where it said so
 * @param followers of the own account that was read, where the source says
 */
public record Collected(
        List<Mention> mentions,
        List<MentionId> deleted,
        List<Quarantined> quarantined,
        Cursor next,
        Optional<SourceFailure> failure,
        Optional<Instant> nextAllowedAt,
        OptionalLong quotaLeft,
        OptionalLong followers) {
    public Collected {
        mentions = List.copyOf(mentions);
        deleted = List.copyOf(deleted);
        quarantined = List.copyOf(quarantined);
    }

    public static Collected failed(Cursor cursor, SourceFailure failure, Optional<Instant> nextAllowedAt) {
        return new Collected(
                List.of(),
                List.of(),
                List.of(),
                cursor,
                Optional.of(failure),
                nextAllowedAt,
                OptionalLong.empty(),
                OptionalLong.empty());
    }
}
