// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_AUTHORS;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_PRESS;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_REACH;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_TIMES_NORMAL;
import static dev.whatcrisis.crisis.LevelThresholds.STORM_PLATFORMS;
import static dev.whatcrisis.crisis.LevelThresholds.STORM_PRESS;

import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.List;

/** The single tests behind a level; each that holds is said. */
final class LevelTests {
    private LevelTests() {}

    /** What makes a story large enough for a Squall; empty when nothing does. */
    static List<Fact> large(LevelInput in) {
        List<Fact> held = new ArrayList<>();
        if (in.criticalAuthors() >= SQUALL_AUTHORS) {
            held.add(Fact.of("graded.many").with("least", SQUALL_AUTHORS));
        }
        if (in.timesNormal() >= SQUALL_TIMES_NORMAL) {
            held.add(Fact.of("graded.times").with("times", Math.round(in.timesNormal())));
        }
        if (in.press() >= SQUALL_PRESS) {
            held.add(Fact.of("held.press").with("n", in.press()));
        }
        if (in.loudestReach() >= SQUALL_REACH) {
            held.add(Fact.of("graded.reach").with("times", Math.round(in.loudestReach())));
        }
        return held;
    }

    /** What makes a Squall a Storm; empty when nothing does. */
    static List<Fact> spreading(LevelInput in) {
        List<Fact> held = new ArrayList<>();
        if (in.platformsGrowing() >= STORM_PLATFORMS) {
            held.add(Fact.of("graded.platforms").with("n", in.platformsGrowing()));
        }
        if (in.press() >= STORM_PRESS) {
            held.add(Fact.of("graded.journalists"));
        }
        if (in.evidence().compareTo(Evidence.E2) >= 0 && FlagSet.FAULT_SAFETY_OR_IDENTITY.in(in.flags())) {
            held.add(Fact.code("graded.evidence", in.evidence()));
        }
        return held;
    }
}
