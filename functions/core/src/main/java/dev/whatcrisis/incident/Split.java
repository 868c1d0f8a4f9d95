// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.story.StoryId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * That a person said of a story of an incident that it is another matter.
 *
 * @param into the incident of its own that the next look opened for it; empty before
 */
public record Split(StoryId story, String by, Instant at, Optional<IncidentId> into) {
    public Split opened(IncidentId incident) {
        return new Split(story, by, at, Optional.of(incident));
    }

    Split believing(UnaryOperator<Instant> believed) {
        return new Split(story, by, believed.apply(at), into);
    }
}
