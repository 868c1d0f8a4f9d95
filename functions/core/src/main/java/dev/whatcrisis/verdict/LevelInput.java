// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import java.util.Set;

/**
 * The counts that make a level.
 *
 * @param criticalAuthors distinct critical authors in the last two hours
 * @param criticalAuthorsAnHourAgo the same in the two hours that ended an hour ago
 * @param timesNormal the last hour against the usual for this hour of day and kind of day
 * @param tailProbability how often an ordinary hour is at least as loud, or two such hours have as many critical people: the smaller,
 *     0 to 1
 * @param press critical items of press in the story
 * @param platformsGrowing sources on which it grows
 * @param loudestReach followers of the loudest critical account divided by our own; 0 when either is unknown
 * @param crowd of the last hour, critical or not
 * @param open whether an incident is open: a level may fall, but not to nothing while a crowd stands there
 */
public record LevelInput(
        int criticalAuthors,
        int criticalAuthorsAnHourAgo,
        double timesNormal,
        double tailProbability,
        int press,
        int platformsGrowing,
        double loudestReach,
        Evidence evidence,
        Set<Flag> flags,
        Crowd crowd,
        boolean open) {
    public LevelInput {
        flags = Set.copyOf(flags);
    }

    /** Of a story without an incident, of whose last hour nothing more is known. */
    public LevelInput(
            int criticalAuthors,
            int criticalAuthorsAnHourAgo,
            double timesNormal,
            double tailProbability,
            int press,
            int platformsGrowing,
            double loudestReach,
            Evidence evidence,
            Set<Flag> flags) {
        this(
                criticalAuthors,
                criticalAuthorsAnHourAgo,
                timesNormal,
                tailProbability,
                press,
                platformsGrowing,
                loudestReach,
                evidence,
                flags,
                Crowd.NONE,
                false);
    }
}
