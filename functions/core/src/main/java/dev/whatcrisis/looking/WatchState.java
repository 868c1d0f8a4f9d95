// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.slip.Doubt;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the detector remembers of a watch between two runs; saved conditionally, so that of two runs at once one wins.
 *
 * @param watermark how far the mentions were read
 * @param recent marks of the mentions around the watermark that were read already, because others may come among them
 * @param tallies of the stories that have no incident
 * @param incidentOf the incident of each story that has one
 * @param volumes posts of each source, decaying with a half-life of a week: whose blindness matters
 * @param blindSince since when too little is seen
 * @param now what was concluded last; empty before the first conclusion
 * @param doubts about own posts that are not quite slips, by the post's key, while they are young
 * @param version 0 before the first save, then one more each save
 */
public record WatchState(
        WatchId watch,
        Position watermark,
        Set<String> recent,
        DetectorState detector,
        Stories stories,
        Map<StoryId, StoryTally> tallies,
        Map<StoryId, IncidentId> incidentOf,
        Map<SourceName, Double> volumes,
        Optional<Instant> blindSince,
        Optional<Conclusion> now,
        Map<String, Doubt> doubts,
        long version) {
    public WatchState {
        doubts = Map.copyOf(doubts);
        recent = Set.copyOf(recent);
        tallies = Map.copyOf(tallies);
        incidentOf = Map.copyOf(incidentOf);
        volumes = Map.copyOf(volumes);
    }

    /** Without a doubt. */
    public WatchState(
            WatchId watch,
            Position watermark,
            Set<String> recent,
            DetectorState detector,
            Stories stories,
            Map<StoryId, StoryTally> tallies,
            Map<StoryId, IncidentId> incidentOf,
            Map<SourceName, Double> volumes,
            Optional<Instant> blindSince,
            Optional<Conclusion> now,
            long version) {
        this(
                watch,
                watermark,
                recent,
                detector,
                stories,
                tallies,
                incidentOf,
                volumes,
                blindSince,
                now,
                Map.of(),
                version);
    }

    public WatchState doubting(Map<String, Doubt> next) {
        return new WatchState(
                watch,
                watermark,
                recent,
                detector,
                stories,
                tallies,
                incidentOf,
                volumes,
                blindSince,
                now,
                next,
                version);
    }

    public WatchState withVersion(long next) {
        return new WatchState(
                watch,
                watermark,
                recent,
                detector,
                stories,
                tallies,
                incidentOf,
                volumes,
                blindSince,
                now,
                doubts,
                next);
    }

    /** What changes with every look. */
    public LastLook lastLook() {
        return new LastLook(watch, watermark, blindSince, now, version);
    }

    /** What changes with news alone: the same for every look that nothing came to. */
    public WatchState lasting() {
        return with(new LastLook(watch, Position.START, Optional.empty(), Optional.empty(), 0));
    }

    /** The same, looked at then. */
    public WatchState with(LastLook look) {
        return new WatchState(
                watch,
                look.watermark(),
                recent,
                detector,
                stories,
                tallies,
                incidentOf,
                volumes,
                look.blindSince(),
                look.now(),
                doubts,
                look.version());
    }

    WatchState read(Position until, Set<String> keys, Stories placed) {
        return new WatchState(
                watch, until, keys, detector, placed, tallies, incidentOf, volumes, blindSince, now, doubts, version);
    }

    /**
     * Two stories turned out to be one: tally and incident of {@code gone} are those of {@code into} now. An incident that
     * is open goes before one that is over, and one that is over does not swallow what is being counted. Of two that are
     * open the one of {@code into} goes on; the other gets nothing new, and ends by its own counts.
     */
    public WatchState joined(StoryId gone, StoryId into, Predicate<IncidentId> open) {
        Map<StoryId, IncidentId> routes = new HashMap<>(incidentOf);
        Optional<IncidentId> theirs = Optional.ofNullable(routes.remove(gone));
        Optional<IncidentId> ours = Optional.ofNullable(routes.get(into));
        Optional<IncidentId> openOne = ours.filter(open).or(() -> theirs.filter(open));
        Optional<IncidentId> overOne = ours.or(() -> tallies.containsKey(into) ? Optional.empty() : theirs);
        openOne.or(() -> overOne).ifPresent(incident -> routes.put(into, incident));
        Map<StoryId, StoryTally> rest = new HashMap<>(tallies);
        StoryTally tally = rest.remove(gone);
        if (tally != null) {
            rest.merge(into, tally, StoryTally::plus);
        }
        return routed(routes, rest);
    }

    /** What is still true after the clock was seen to jump. */
    public WatchState after(ClockJump jump, DetectorState rewound) {
        UnaryOperator<Instant> believed = stored -> jump.believed(stored, jump.at());
        Map<StoryId, StoryTally> known = new HashMap<>(tallies);
        known.replaceAll((story, tally) -> tally.believing(believed));
        return new WatchState(
                watch,
                watermark,
                recent,
                rewound,
                stories,
                known,
                incidentOf,
                volumes,
                blindSince.map(believed),
                now.map(last -> last.after(jump)),
                doubts,
                version);
    }

    WatchState folded(DetectorState next, Map<SourceName, Double> nextVolumes) {
        return new WatchState(
                watch,
                watermark,
                recent,
                next,
                stories,
                tallies,
                incidentOf,
                nextVolumes,
                blindSince,
                now,
                doubts,
                version);
    }

    public WatchState routed(Map<StoryId, IncidentId> routes, Map<StoryId, StoryTally> rest) {
        return new WatchState(
                watch, watermark, recent, detector, stories, rest, routes, volumes, blindSince, now, doubts, version);
    }

    public WatchState concluded(Conclusion conclusion, Optional<Instant> blind) {
        return new WatchState(
                watch,
                watermark,
                recent,
                detector,
                stories,
                tallies,
                incidentOf,
                volumes,
                blind,
                Optional.of(conclusion),
                doubts,
                version);
    }
}
