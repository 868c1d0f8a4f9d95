// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

/** What others did with a post when it was read; 0 where the source does not say. */
public record Engagement(long likes, long shares, long replies) {
    public static final Engagement NONE = new Engagement(0, 0, 0);
}
