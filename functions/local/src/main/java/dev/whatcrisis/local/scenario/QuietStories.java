// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.scenario;

import dev.whatcrisis.local.replay.Script;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Weeks in which nothing is the matter. */
final class QuietStories {
    private static final Sentences GRUMBLING = new Sentences(
            List.of("The Harbour Ales shop", "Harbour Ales at the station"),
            List.of("had no porter left", "closed early today"),
            List.of("which is a bit sad.", "- annoying."));

    private QuietStories() {}

    static Script week(ZoneId zone) {
        Village village = new Village(4, zone);
        village.ordinaryUntil(Village.DAY.plusDays(7));
        return village.script("quiet-week");
    }

    /** Four an hour instead of two, twice: a day like any other. */
    static Script smallNoise(ZoneId zone) {
        Village village = new Village(5, zone);
        LocalDate day = Village.DAY;
        village.ordinaryUntil(day.plusDays(3));
        village.crowd(village.at(day, "20:00"), 60, 3, GRUMBLING);
        village.crowd(village.at(day.plusDays(1), "23:00"), 60, 4, GRUMBLING);
        return village.script("small-noise");
    }
}
