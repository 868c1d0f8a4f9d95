// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.mention.Position;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Optional;

/**
 * The part of a {@link WatchState} that changes with every look, be there news or not: about a twentieth of it. Stores may
 * keep it apart from the rest.
 *
 * @param watermark how far the mentions were read
 * @param blindSince since when too little is seen
 * @param now what was concluded last
 * @param version of the whole state
 */
public record LastLook(
        WatchId watch, Position watermark, Optional<Instant> blindSince, Optional<Conclusion> now, long version) {}
