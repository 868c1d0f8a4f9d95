// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Perils;
import dev.whatcrisis.level.HeldLevel;
import dev.whatcrisis.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is thought of an incident.
 *
 * @param level now; {@code highest} the highest it ever was
 * @param calledLevels what was thought when, for the honesty of the post-mortem; the first of them at its opening
 * @param lowerSince since when less than {@code level} would be enough, without a break
 * @param counted the level of the counts alone, before rules, as it holds; empty before the first look that held it
 * @param unclear many more people than usual speak, and how they mean it cannot be told
 * @param perils what was told of somebody at risk so far; empty where nothing was
 */
public record Judgement(
        Level level,
        Level highest,
        Verdict verdict,
        List<CalledLevel> calledLevels,
        Optional<Instant> lowerSince,
        Optional<HeldLevel> counted,
        boolean unclear,
        Optional<Perils> perils) {
    public Judgement {
        calledLevels = List.copyOf(calledLevels);
    }

    /** One whose level was just called. */
    public Judgement(Level level, Level highest, Verdict verdict, List<CalledLevel> calledLevels) {
        this(level, highest, verdict, calledLevels, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** The first one. */
    public static Judgement of(Verdict verdict, Instant now) {
        return new Judgement(verdict.level(), verdict.level(), verdict, List.of(call(verdict, now)));
    }

    /** Its level as it holds. */
    public HeldLevel held() {
        return new HeldLevel(level, lowerSince);
    }

    /** The level of its counts as it holds; before it was held the one that is said. */
    public HeldLevel heldCounts() {
        return counted.orElseGet(() -> HeldLevel.of(level));
    }

    /** The same after another verdict; a call is kept only when its level or rule is new. */
    public Judgement then(Verdict next, Instant now) {
        return then(next, call(next, now));
    }

    /** The same after a person said the level of that verdict. */
    Judgement said(Verdict next, String who, Instant now) {
        return then(next, new CalledLevel(now, next.level(), next.rule(), Optional.of(who)));
    }

    private Judgement then(Verdict next, CalledLevel call) {
        CalledLevel last = calledLevels.getLast();
        boolean same = last.level() == next.level() && last.rule() == next.rule();
        return new Judgement(
                next.level(),
                highest.max(next.level()),
                next,
                same
                        ? calledLevels
                        : Stream.concat(calledLevels.stream(), Stream.of(call)).toList(),
                Optional.empty(),
                counted,
                unclear,
                perils);
    }

    /** The same, of which that much holds. */
    public Judgement holding(Optional<Instant> lower, HeldLevel counts) {
        return new Judgement(level, highest, verdict, calledLevels, lower, Optional.of(counts), unclear, perils);
    }

    /** The same, of which it can be told how people mean it, or not. */
    public Judgement unclear(boolean now) {
        return new Judgement(level, highest, verdict, calledLevels, lowerSince, counted, now, perils);
    }

    /** The same, after people told that of somebody at risk, too. */
    public Judgement telling(Perils told) {
        Perils all = perils.orElse(Perils.NONE).plus(told);
        return new Judgement(
                level,
                highest,
                verdict,
                calledLevels,
                lowerSince,
                counted,
                unclear,
                all.equals(Perils.NONE) ? Optional.empty() : Optional.of(all));
    }

    /** The same without the dangers that were told: they are read anew from what is left. */
    public Judgement withoutDangers() {
        return new Judgement(
                level,
                highest,
                verdict.withFlags(FlagSet.URGENT.without(verdict.flags())),
                calledLevels,
                lowerSince,
                counted,
                unclear,
                Optional.empty());
    }

    private static CalledLevel call(Verdict verdict, Instant now) {
        return new CalledLevel(now, verdict.level(), verdict.rule());
    }

    Judgement believing(UnaryOperator<Instant> believed) {
        return new Judgement(
                level,
                highest,
                verdict,
                calledLevels.stream().map(call -> call.believing(believed)).toList(),
                lowerSince.map(believed),
                counted.map(held -> held.believing(believed)),
                unclear,
                perils);
    }
}
