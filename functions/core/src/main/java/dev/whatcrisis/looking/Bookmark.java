// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.mention.Position;
import java.util.Set;

/**
 * How far the mentions were read.
 *
 * @param watermark the place of the last one
 * @param recent marks of the mentions around the watermark that were read already, because others may come among them
 */
public record Bookmark(Position watermark, Set<String> recent) {
    /** Nothing was read. */
    public static final Bookmark START = new Bookmark(Position.START, Set.of());

    public Bookmark {
        recent = Set.copyOf(recent);
    }
}
