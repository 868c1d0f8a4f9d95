// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the four things that must hold before a storm without a flag wakes somebody. The thresholds are starting points;
 * a replay may move them.
 */
enum FormulaTerm {
    STORM {
        @Override
        boolean holds(Case c) {
            return c.level() == Level.STORM;
        }

        @Override
        Fact missing(Case c) {
            return Fact.code("missing.level", c.level());
        }
    },
    DOUBLING {
        @Override
        boolean holds(Case c) {
            return c.doubleBy07h().orElse(0) >= DOUBLE_BY_07H;
        }

        @Override
        Fact missing(Case c) {
            return c.doubleBy07h().isPresent()
                    ? Fact.of("missing.doubling").with("share", c.doubleBy07h().getAsDouble())
                    : Fact.of("missing.forecast");
        }
    },
    USEFUL_ACTION {
        @Override
        boolean holds(Case c) {
            return c.usefulActionBefore07h();
        }

        @Override
        Fact missing(Case c) {
            return Fact.of("missing.action");
        }
    },
    CONFIDENCE {
        @Override
        boolean holds(Case c) {
            return c.confidence() >= LEAST_CONFIDENCE;
        }

        @Override
        Fact missing(Case c) {
            return Fact.of("missing.sight").with("share", c.confidence());
        }
    };

    /** Below even odds of doubling, most of those who are woken would have been woken for nothing. */
    static final double DOUBLE_BY_07H = 0.5;

    /** With less of the usual volume in sight the forecast rests on too little. */
    static final double LEAST_CONFIDENCE = 0.7;

    abstract boolean holds(Case c);

    /** What the case has instead. */
    abstract Fact missing(Case c);

    /** What would satisfy it. */
    final Fact wanted() {
        return Fact.code("wanted", this).with("doubling", DOUBLE_BY_07H).with("sight", LEAST_CONFIDENCE);
    }

    static List<FormulaTerm> notHeld(Case c) {
        return Stream.of(values()).filter(term -> !term.holds(c)).toList();
    }
}
