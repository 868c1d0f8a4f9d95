// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.LevelThresholds.FLOOR_AUTHORS;
import static dev.whatcrisis.crisis.LevelThresholds.ORDINARY;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.List;

/** Grades the counts of a story into the four levels. */
public final class Levels {
    private Levels() {}

    /**
     * What crisis? below the floor, in an ordinary hour, or in a first small window; a Squall when the floor was passed
     * in two windows an hour apart and something makes it large; a Storm when a squall spreads; a Ripple otherwise. A
     * crowd whose tone cannot be told is a Ripple, and so is one that is left of an incident.
     */
    public static Graded grade(LevelInput in) {
        Graded critics = byCritics(in);
        if (critics.level() != Level.WHAT_CRISIS || !in.crowd().unusual()) {
            return critics;
        }
        if (!in.open() && (in.tailProbability() > ORDINARY || !in.crowd().lasting())) {
            return critics;
        }
        return in.criticalAuthors() >= FLOOR_AUTHORS
                ? ripple("graded.still", in, false)
                : ripple("graded.unclear", in, true);
    }

    private static Graded ripple(String key, LevelInput in, boolean unclear) {
        Fact reason = Fact.of(key)
                .with("n", in.crowd().people())
                .with("usual", Math.round(in.crowd().usual()));
        return new Graded(Level.RIPPLE, reason, NextLevel.facts(Level.RIPPLE, in), unclear);
    }

    private static Graded byCritics(LevelInput in) {
        if (in.criticalAuthors() < FLOOR_AUTHORS) {
            return graded(
                    Level.WHAT_CRISIS,
                    in,
                    List.of(Fact.of("graded.below")
                            .with("n", in.criticalAuthors())
                            .with("floor", FLOOR_AUTHORS)));
        }
        if (in.tailProbability() > ORDINARY) {
            return graded(Level.WHAT_CRISIS, in, List.of(people("graded.ordinary", in)));
        }
        List<Fact> large = LevelTests.large(in);
        if (in.criticalAuthorsAnHourAgo() < FLOOR_AUTHORS) {
            Level level = large.isEmpty() ? Level.WHAT_CRISIS : Level.RIPPLE;
            return graded(level, in, with(people("graded.first", in), large));
        }
        if (large.isEmpty()) {
            return graded(Level.RIPPLE, in, List.of(people("graded.small", in)));
        }
        List<Fact> spreading = LevelTests.spreading(in);
        List<Fact> signs = with(people("graded.people", in), large);
        signs.addAll(spreading);
        return graded(spreading.isEmpty() ? Level.SQUALL : Level.STORM, in, signs);
    }

    private static List<Fact> with(Fact first, List<Fact> more) {
        List<Fact> facts = new ArrayList<>();
        facts.add(first);
        facts.addAll(more);
        return facts;
    }

    private static Graded graded(Level level, LevelInput in, List<Fact> reason) {
        return new Graded(
                level, reason.size() == 1 ? reason.getFirst() : Fact.row(reason), NextLevel.facts(level, in), false);
    }

    private static Fact people(String key, LevelInput in) {
        return Fact.of(key).with("n", in.criticalAuthors());
    }
}
