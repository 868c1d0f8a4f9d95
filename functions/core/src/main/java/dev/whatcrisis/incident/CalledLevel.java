// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A level that was called at a time, by which rule.
 *
 * @param by the person or contact who said that level; empty where the watch called it
 */
public record CalledLevel(Instant at, Level level, RuleId rule, Optional<String> by) {
    /** One that the watch called. */
    public CalledLevel(Instant at, Level level, RuleId rule) {
        this(at, level, rule, Optional.empty());
    }

    CalledLevel believing(UnaryOperator<Instant> believed) {
        return new CalledLevel(believed.apply(at), level, rule, by);
    }
}
