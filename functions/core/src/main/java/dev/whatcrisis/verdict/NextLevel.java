// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.LevelThresholds.FLOOR_AUTHORS;
import static dev.whatcrisis.crisis.LevelThresholds.ORDINARY;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_AUTHORS;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_REACH;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_TIMES_NORMAL;

import dev.whatcrisis.crisis.Level;
import java.util.List;
import java.util.Locale;

/** What would lift a story to the next level, in words with numbers. */
final class NextLevel {
    private NextLevel() {}

    static List<String> words(Level level, LevelInput in) {
        return switch (level) {
            case WHAT_CRISIS -> List.of(towardsRipple(in));
            case RIPPLE -> towardsSquall(in);
            case SQUALL -> towardsStorm(in.press(), in.platformsGrowing());
            case STORM -> List.of();
        };
    }

    static String towardsRipple(int authors) {
        return FLOOR_AUTHORS + " critical people within two hours (now " + authors + ")";
    }

    private static String towardsRipple(LevelInput in) {
        if (in.criticalAuthors() < FLOOR_AUTHORS) {
            return towardsRipple(in.criticalAuthors());
        }
        return in.tailProbability() > ORDINARY
                ? "an hour as loud as only one in 1000"
                : FLOOR_AUTHORS + " critical people again in an hour from now";
    }

    private static List<String> towardsSquall(LevelInput in) {
        if (!LevelTests.large(in).isEmpty()) {
            return List.of("still " + FLOOR_AUTHORS + " critical people an hour from now");
        }
        return List.of(
                SQUALL_AUTHORS + " critical people within two hours" + now(in, "%.0f", in.criticalAuthors()),
                String.format(Locale.ROOT, "%.0f times the usual", SQUALL_TIMES_NORMAL)
                        + now(in, "%.1f", in.timesNormal()),
                "a first press item",
                String.format(Locale.ROOT, "an account with %.0f times our followers", SQUALL_REACH));
    }

    /** The present number; nothing where a level was given and nobody counted. */
    private static String now(LevelInput in, String format, double value) {
        return in.criticalAuthors() < FLOOR_AUTHORS ? "" : String.format(Locale.ROOT, " (now " + format + ")", value);
    }

    static List<String> towardsStorm(int press, int platforms) {
        return List.of(
                press == 0 ? "two newspapers" : "a second newspaper",
                platforms < 2 ? "a second platform on which it grows" : "still growing on two platforms");
    }
}
