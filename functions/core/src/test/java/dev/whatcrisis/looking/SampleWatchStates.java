// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneOffset;

/** States of watches for tests. */
public final class SampleWatchStates {
    private SampleWatchStates() {}

    /** Of a watch that nobody looked at yet, with a detector that begins at {@code start}. */
    public static WatchState fresh(WatchId watch, Instant start) {
        return WatchState.fresh(watch, new Detector(ZoneOffset.UTC, Sensitivity.BALANCED).fresh(start));
    }
}
