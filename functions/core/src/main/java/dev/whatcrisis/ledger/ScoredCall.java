// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.IncidentId;
import java.time.Instant;

/**
 * A level that the watch called, and how that looks now.
 *
 * @param corrected whether a person said otherwise; then that person's word is the outcome, whatever the counts say
 */
public record ScoredCall(
        IncidentId incident, Instant at, Level level, RuleId rule, Outcome outcome, boolean corrected) {}
