// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.IncidentId;
import java.time.Instant;
import java.util.Optional;

/**
 * A night in which somebody was woken.
 *
 * @param rule by which the level of that time was called; empty where none was called before
 * @param worth whether they found it worth it; empty while they did not say
 * @param inTime whether it rang before the worst hour was over; where somebody may be at risk, within half an hour of the call
 */
public record ScoredWake(
        IncidentId incident, Instant at, Optional<RuleId> rule, Optional<Boolean> worth, boolean inTime) {}
