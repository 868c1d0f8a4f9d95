// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.words.Fact;

/** What is said of a clock that jumped. */
public final class ClockFacts {
    private ClockFacts() {}

    /** That the clock went back, or that nobody looked for a time. */
    public static Fact of(ClockJump jump) {
        return Fact.of(jump.back() ? "clock.back" : "clock.on")
                .with("length", jump.by())
                .with("at", jump.at());
    }
}
