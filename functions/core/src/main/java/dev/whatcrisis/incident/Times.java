// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * When an incident began.
 *
 * @param firstMentionAt when the first mention of its story was posted
 * @param openedAt when the product saw that it is one
 * @param updatedAt when it was brought up to date last
 */
public record Times(Instant firstMentionAt, Instant openedAt, Instant updatedAt) {
    /** Of one that opens now. */
    public static Times opening(Instant firstMentionAt, Instant now) {
        return new Times(firstMentionAt, now, now);
    }

    public Times updated(Instant now) {
        return new Times(firstMentionAt, openedAt, now);
    }

    Times believing(UnaryOperator<Instant> believed) {
        return new Times(believed.apply(firstMentionAt), believed.apply(openedAt), believed.apply(updatedAt));
    }
}
