// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States of watches for tests. */
public final class SampleWatchStates {
    private SampleWatchStates() {}

    /** Of a watch that nobody looked at yet, with a detector that begins at {@code start}. */
    public static WatchState fresh(WatchId watch, Instant start) {
        return new WatchState(
                watch,
                Position.START,
                Set.of(),
                new Detector(ZoneOffset.UTC, Sensitivity.BALANCED).fresh(start),
                Stories.none(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
