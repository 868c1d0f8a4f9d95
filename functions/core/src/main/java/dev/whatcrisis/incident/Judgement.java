// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is thought of an incident.
 *
 * @param level now; {@code highest} the highest it ever was
 * @param calledLevels what was thought when, for the honesty of the post-mortem; the first of them at its opening
 */
public record Judgement(Level level, Level highest, Verdict verdict, List<CalledLevel> calledLevels) {
    public Judgement {
        calledLevels = List.copyOf(calledLevels);
    }

    /** The first one. */
    public static Judgement of(Verdict verdict, Instant now) {
        return new Judgement(verdict.level(), verdict.level(), verdict, List.of(call(verdict, now)));
    }

    /** The same after another verdict; a call is kept only when its level or rule is new. */
    public Judgement then(Verdict next, Instant now) {
        CalledLevel last = calledLevels.getLast();
        boolean same = last.level() == next.level() && last.rule() == next.rule();
        return new Judgement(
                next.level(),
                highest.max(next.level()),
                next,
                same
                        ? calledLevels
                        : Stream.concat(calledLevels.stream(), Stream.of(call(next, now)))
                                .toList());
    }

    private static CalledLevel call(Verdict verdict, Instant now) {
        return new CalledLevel(now, verdict.level(), verdict.rule());
    }

    Judgement believing(UnaryOperator<Instant> believed) {
        return new Judgement(
                level,
                highest,
                verdict,
                calledLevels.stream()
                        .map(call -> new CalledLevel(believed.apply(call.at()), call.level(), call.rule()))
                        .toList());
    }
}
