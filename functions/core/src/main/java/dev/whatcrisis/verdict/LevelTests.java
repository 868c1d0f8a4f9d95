// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_AUTHORS;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_PRESS;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_REACH;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_TIMES_NORMAL;
import static dev.whatcrisis.crisis.LevelThresholds.STORM_PLATFORMS;
import static dev.whatcrisis.crisis.LevelThresholds.STORM_PRESS;

import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.CaseWords;
import dev.whatcrisis.crisis.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The single tests behind a level; each that holds is said in words. */
final class LevelTests {
    private LevelTests() {}

    /** What makes a story large enough for a Squall; empty when nothing does. */
    static List<String> large(LevelInput in) {
        List<String> held = new ArrayList<>();
        if (in.criticalAuthors() >= SQUALL_AUTHORS) {
            held.add("at least " + SQUALL_AUTHORS + " critical people");
        }
        if (in.timesNormal() >= SQUALL_TIMES_NORMAL) {
            held.add(String.format(Locale.ROOT, "%.0f times the usual", in.timesNormal()));
        }
        if (in.press() >= SQUALL_PRESS) {
            held.add(CaseWords.press(in.press()));
        }
        if (in.loudestReach() >= SQUALL_REACH) {
            held.add(String.format(Locale.ROOT, "one account with %.0f times our followers", in.loudestReach()));
        }
        return held;
    }

    /** What makes a Squall a Storm; empty when nothing does. */
    static List<String> spreading(LevelInput in) {
        List<String> held = new ArrayList<>();
        if (in.platformsGrowing() >= STORM_PLATFORMS) {
            held.add("it grows on " + in.platformsGrowing() + " platforms");
        }
        if (in.press() >= STORM_PRESS) {
            held.add("journalists copy it");
        }
        if (in.evidence().compareTo(Evidence.E2) >= 0 && CaseFlags.faultSafetyOrIdentity(in.flags())) {
            held.add(CaseWords.of(in.evidence()) + " of a fault, a danger or an offence");
        }
        return held;
    }
}
