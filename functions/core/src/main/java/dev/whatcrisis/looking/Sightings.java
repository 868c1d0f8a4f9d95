// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is seen of the world.
 *
 * @param volumes posts of each source, decaying with a half-life of a week: whose blindness matters
 * @param blindSince since when too little is seen
 */
public record Sightings(Map<SourceName, Double> volumes, Optional<Instant> blindSince) {
    /** Before the first post. */
    public static final Sightings NONE = new Sightings(Map.of(), Optional.empty());

    public Sightings {
        volumes = Map.copyOf(volumes);
    }

    Sightings counted(Map<SourceName, Double> next) {
        return new Sightings(next, blindSince);
    }

    Sightings blind(Optional<Instant> since) {
        return new Sightings(volumes, since);
    }
}
