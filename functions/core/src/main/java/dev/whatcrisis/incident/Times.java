// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * When an incident began.
 *
 * @param firstMentionAt when the first mention of its story was posted
 * @param openedAt when the product saw that it is one
 * @param updatedAt when it was brought up to date last
 * @param quietSince since when its counts are calm, though it is not over; empty while they are not
 */
public record Times(Instant firstMentionAt, Instant openedAt, Instant updatedAt, Optional<Instant> quietSince) {
    /** Of one that is not quiet. */
    public Times(Instant firstMentionAt, Instant openedAt, Instant updatedAt) {
        this(firstMentionAt, openedAt, updatedAt, Optional.empty());
    }

    /** Of one that opens now. */
    public static Times opening(Instant firstMentionAt, Instant now) {
        return new Times(firstMentionAt, now, now);
    }

    public Times updated(Instant now) {
        return new Times(firstMentionAt, openedAt, now, quietSince);
    }

    /** The same, quiet since then or not. */
    public Times quiet(Optional<Instant> since) {
        return new Times(firstMentionAt, openedAt, updatedAt, since);
    }

    Times believing(UnaryOperator<Instant> believed) {
        return new Times(
                believed.apply(firstMentionAt),
                believed.apply(openedAt),
                believed.apply(updatedAt),
                quietSince.map(believed));
    }
}
