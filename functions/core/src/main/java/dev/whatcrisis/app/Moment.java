// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.app;

import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.relevance.Reader;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one run knows of a watch beside its stories.
 *
 * @param signal the newest; empty before the first closed count
 * @param learning too little was watched so far to know what is usual
 * @param usualHour posts expected in an hour like this one, with what the team expects beyond the usual
 * @param eightDays see {@link #counts}; fetched only when asked for, as most runs have no incident
 * @param ownPosts of the last 48 hours, tombstones included
 * @param followers of the own accounts together, where known
 * @param ended see {@link #past}; likewise
 * @param reader of posts, as the team taught it; likewise
 */
record Moment(
        Watch watch,
        Instant now,
        Optional<Signal> signal,
        boolean learning,
        double usualHour,
        Lazy<HourlyCounts> eightDays,
        Sight sight,
        List<Mention> ownPosts,
        OptionalLong followers,
        Lazy<List<Incident>> ended,
        Lazy<Reader> reader) {
    /** Posts of the watch in each hour of the last eight days. */
    HourlyCounts counts() {
        return eightDays.get();
    }

    /** Incidents of the last 24 months that are over. */
    List<Incident> past() {
        return ended.get();
    }

    /** How often an ordinary hour is at least as loud; 1 while nothing is known. */
    double tailProbability() {
        return signal.map(Signal::tailProbability).orElse(1.0);
    }
}
