// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.app;

import dev.whatcrisis.aftermath.BaseRate;
import dev.whatcrisis.aftermath.Past;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.verdict.CrisisType;
import dev.whatcrisis.verdict.Level;
import java.util.List;

/** How the team's own incidents ended, from what is kept of them. */
final class TrackRecords {
    private static final int LATEST = 50;

    private final PostMortemStore postMortems;

    TrackRecords(PostMortemStore postMortems) {
        this.postMortems = postMortems;
    }

    /**
     * @param over incidents that are over, newest first
     */
    BaseRate of(List<Incident> over, CrisisType type, Level level) {
        List<Past> history = over.stream()
                .limit(LATEST)
                .flatMap(incident -> Past.of(
                        incident,
                        postMortems.find(incident.id()).map(PostMortem::times).flatMap(PostMortem.Times::calm))
                        .stream())
                .toList();
        return BaseRate.of(history, type, level);
    }
}
