// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.slip.Sign.Kind;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How strongly each hint shows in an own post, against the account's habit.
 *
 * @param habit is known
 * @param strengths 0 to 2, absent when it does not show
 */
record Hints(Signs signs, OwnHabit habit, Map<Hint, Double> strengths) {
    private static final Set<Kind> PRIVATE =
            EnumSet.of(Kind.INTIMATE, Kind.DIRECT, Kind.ADDRESS, Kind.STATE, Kind.SECRET, Kind.VENT, Kind.LEISURE);

    private static final EnumSet<Hint> STYLE =
            EnumSet.of(Hint.LOWER_CASE, Hint.NO_STOP, Hint.CHATTY, Hint.SPLICED, Hint.LOUD);

    /** A trait that one post in a hundred has is as good as never seen. */
    private static final double NEVER = 0.005;

    private static final double STRONGEST = 2;

    /** Signs count as so many strong ones at most. */
    private static final double MOST_SIGNS = 1.5;

    private static final int MOST_OWN_WORDS = 3;

    /**
     * @param gone it was deleted within minutes
     * @param warns it warns the public, so that "do not share" is no secret
     */
    static Hints in(SlipText text, Signs signs, OwnHabit habit, Instant at, boolean gone, boolean warns) {
        Map<Hint, Double> found = new EnumMap<>(Hint.class);
        for (Hint hint : Hint.values()) {
            double strength = switch (hint) {
                case GONE -> gone ? 1 : 0;
                case HOUR -> habit.awake(at) ? 0 : 1;
                case OWN_WORDS -> Math.min(habit.ownWords(text), MOST_OWN_WORDS) / (double) MOST_OWN_WORDS;
                default ->
                    hint.trait().map(trait -> surprise(trait, text, habit)).orElse(0.0)
                            + hint.sign().map(kind -> said(kind, signs, warns)).orElse(0.0);
            };
            if (strength > 0) {
                found.put(hint, strength);
            }
        }
        return new Hints(signs, habit, found);
    }

    private static double surprise(Trait trait, SlipText text, OwnHabit habit) {
        return trait.in(text) ? Math.clamp(-Math.log10(habit.share(trait) + NEVER), 0, STRONGEST) : 0;
    }

    private static double said(Kind kind, Signs signs, boolean warns) {
        return kind == Kind.SECRET && warns ? 0 : Math.min(signs.weight(kind) / SlipThresholds.ENOUGH, MOST_SIGNS);
    }

    /** The sum of the hints; style alone is never enough, for a uniform account has many "nevers". */
    double score() {
        return Math.min(sum(STYLE), SlipThresholds.MOST_STYLE) + sum(EnumSet.complementOf(STYLE));
    }

    private double sum(Set<Hint> hints) {
        return hints.stream()
                .mapToDouble(hint -> hint.weight() * strengths.getOrDefault(hint, 0.0))
                .sum();
    }

    /** Whether something in it is of one person's life, and not only out of the ordinary. */
    boolean compromising() {
        return signs.has(Kind.INTIMATE, Kind.DIRECT, Kind.STATE, Kind.SECRET, Kind.VENT);
    }

    Fact fact() {
        List<Fact> unlike = strengths.entrySet().stream()
                .filter(hint -> hint.getKey().said() && hint.getValue() > SlipThresholds.WORTH_SAYING)
                .map(hint -> hint.getKey().fact())
                .toList();
        List<Fact> found = signs.facts(PRIVATE);
        List<Fact> clauses = new ArrayList<>();
        clauses.add(
                found.isEmpty()
                        ? Fact.of("slip.misplaced")
                        : Fact.of("slip.private").with("signs", found));
        if (!unlike.isEmpty()) {
            clauses.add(Fact.of("slip.unlike").with("posts", habit.posts()).with("hints", unlike));
        }
        return Fact.clauses(clauses);
    }
}
