// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import java.time.Instant;

/** A level that was called at a time, by which rule. */
public record CalledLevel(Instant at, Level level, RuleId rule) {}
