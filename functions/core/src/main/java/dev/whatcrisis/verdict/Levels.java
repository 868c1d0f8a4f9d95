// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.LevelThresholds.FLOOR_AUTHORS;
import static dev.whatcrisis.crisis.LevelThresholds.ORDINARY;

import dev.whatcrisis.crisis.CaseWords;
import dev.whatcrisis.crisis.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Grades the counts of a story into the four levels. */
public final class Levels {
    private Levels() {}

    /**
     * What crisis? below the floor, in an ordinary hour, or in a first small window; a Squall when the floor was passed
     * in two windows an hour apart and something makes it large; a Storm when a squall spreads; a Ripple otherwise.
     */
    public static Graded grade(LevelInput in) {
        if (in.criticalAuthors() < FLOOR_AUTHORS) {
            return calm(in, people(in) + ", below the floor of " + FLOOR_AUTHORS);
        }
        if (in.tailProbability() > ORDINARY) {
            return calm(in, people(in) + ", but an ordinary hour is as loud more often than once in 1000");
        }
        List<String> large = LevelTests.large(in);
        if (in.criticalAuthorsAnHourAgo() < FLOOR_AUTHORS) {
            return large.isEmpty()
                    ? calm(in, people(in) + ", for the first time")
                    : graded(Level.RIPPLE, in, people(in) + ", for the first time; " + CaseWords.list(large));
        }
        if (large.isEmpty()) {
            return graded(Level.RIPPLE, in, people(in) + " and as before an hour ago, but no sign that it is large");
        }
        List<String> spreading = LevelTests.spreading(in);
        List<String> signs = new ArrayList<>(large);
        signs.addAll(spreading);
        return graded(spreading.isEmpty() ? Level.SQUALL : Level.STORM, in, people(in) + "; " + CaseWords.list(signs));
    }

    private static Graded calm(LevelInput in, String reason) {
        return graded(Level.WHAT_CRISIS, in, reason);
    }

    private static Graded graded(Level level, LevelInput in, String reason) {
        return new Graded(level, CaseWords.of(level) + ": " + reason, NextLevel.words(level, in));
    }

    private static String people(LevelInput in) {
        return String.format(
                Locale.ROOT,
                "%d critical %s in two hours",
                in.criticalAuthors(),
                in.criticalAuthors() == 1 ? "person" : "people");
    }
}
