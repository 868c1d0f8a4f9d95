// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.LevelThresholds.FLOOR_AUTHORS;
import static dev.whatcrisis.crisis.LevelThresholds.ORDINARY;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_AUTHORS;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_REACH;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_TIMES_NORMAL;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.words.Fact;
import java.util.List;

/**
 * What would lift a story to the next level, with numbers: those of now too, except where a level was given and nobody
 * counted.
 */
final class NextLevel {
    private NextLevel() {}

    static List<Fact> facts(Level level, LevelInput in) {
        return switch (level) {
            case WHAT_CRISIS -> List.of(towardsRipple(in));
            case RIPPLE -> towardsSquall(in);
            case SQUALL -> towardsStorm(in.press(), in.platformsGrowing());
            case STORM -> List.of();
        };
    }

    static Fact towardsRipple(int authors) {
        return people(FLOOR_AUTHORS, authors);
    }

    private static Fact people(int least, int now) {
        return now == 0
                ? Fact.of("change.people").with("least", least)
                : Fact.of("change.people.now").with("least", least).with("now", now);
    }

    private static Fact towardsRipple(LevelInput in) {
        if (in.criticalAuthors() < FLOOR_AUTHORS) {
            return towardsRipple(in.criticalAuthors());
        }
        return in.tailProbability() > ORDINARY
                ? Fact.of("change.hour")
                : Fact.of("change.again").with("least", FLOOR_AUTHORS);
    }

    private static List<Fact> towardsSquall(LevelInput in) {
        if (!LevelTests.large(in).isEmpty()) {
            return List.of(Fact.of("change.still").with("least", FLOOR_AUTHORS));
        }
        boolean counted = in.criticalAuthors() >= FLOOR_AUTHORS;
        return List.of(
                counted
                        ? people(SQUALL_AUTHORS, in.criticalAuthors())
                        : Fact.of("change.people").with("least", SQUALL_AUTHORS),
                counted
                        ? Fact.of("change.times.now")
                                .with("least", SQUALL_TIMES_NORMAL)
                                .with("now", Math.round(in.timesNormal() * 10) / 10.0)
                        : Fact.of("change.times").with("least", SQUALL_TIMES_NORMAL),
                Fact.of("change.press"),
                Fact.of("change.reach").with("least", SQUALL_REACH));
    }

    static List<Fact> towardsStorm(int press, int platforms) {
        return List.of(
                Fact.of(press == 0 ? "change.papers" : "change.papers.second"),
                Fact.of(platforms < 2 ? "change.platform" : "change.platforms"));
    }
}
