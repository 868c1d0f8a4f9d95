// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.relevance.Reader;
import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.watch.StoredTime;
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
 * @param critics see {@link #criticsTail}; likewise
 * @param ownPosts of the last 48 hours, tombstones included
 * @param audience see {@link #followers}; likewise
 * @param ended see {@link #past}; likewise
 * @param reader of posts, as the team taught it; likewise
 * @param jump the last one that the watch saw its clock make
 */
public record Snapshot(
        Watch watch,
        Instant now,
        Optional<Signal> signal,
        boolean learning,
        double usualHour,
        Lazy<HourlyCounts> eightDays,
        Lazy<Critics> critics,
        Sight sight,
        List<Mention> ownPosts,
        Lazy<OptionalLong> audience,
        Lazy<List<Incident>> ended,
        Lazy<Reader> reader,
        Optional<ClockJump> jump) {
    /** Posts of the watch in each hour of the last eight days. */
    public HourlyCounts counts() {
        return eightDays.get();
    }

    /** Of the own accounts together, where known. */
    public OptionalLong followers() {
        return audience.get();
    }

    /** Incidents of the last 24 months that are over. */
    public List<Incident> past() {
        return ended.get();
    }

    /** Whether the clock was seen to go back just now: what is known of the time before it cannot be trusted yet. */
    public boolean wentBack() {
        return jump.filter(seen -> seen.back() && seen.at().equals(now)).isPresent();
    }

    /** The jump as long as it is to be said. */
    public Optional<ClockJump> saidJump() {
        return jump.filter(seen -> seen.saidAt(now));
    }

    /** A stored time as it is believed now. */
    public Instant believed(Instant stored) {
        return jump.map(seen -> seen.believed(stored, now))
                .orElseGet(() -> StoredTime.of(stored, now).at());
    }

    /** How often two ordinary hours have at least so many critical people; 1 while nothing is known. */
    public double criticsTail(int people) {
        return signal.isPresent() ? critics.get().tail(people) : 1;
    }

    /** How often an ordinary hour is at least as loud; 1 while nothing is known. */
    public double tailProbability() {
        return signal.map(Signal::tailProbability).orElse(1.0);
    }
}
