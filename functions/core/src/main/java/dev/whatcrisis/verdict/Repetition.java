// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * R27: when the same kind of thing happened within 24 months, the inputs are taken one notch stronger before any rule
 * is read. A second harmless slip is answered as an offensive one, a ripple of failures as a squall, somebody else's
 * fault as our own, and a second question of taste one level up. Where a flag puts another rule first, only the level is
 * taken stronger, so that a flag never makes a repetition smaller.
 *
 * @param strengthened the case that the rules see
 * @param from the rule that would have matched without the history; empty when nothing was changed
 */
record Repetition(Case strengthened, Optional<RuleId> from) {
    private static final Set<RuleId> REPEATABLE =
            EnumSet.of(RuleId.R06, RuleId.R07, RuleId.R09, RuleId.R16, RuleId.R21);

    static Repetition apply(Case c) {
        if (!c.history()) {
            return none(c);
        }
        RuleId id = RuleBook.first(c).id();
        if (REPEATABLE.contains(id)) {
            return new Repetition(strengthen(id, c), Optional.of(id));
        }
        Level atLeast = strengthen(RuleBook.firstUnlessUrgent(c).id(), c).level();
        return none(c.as(c.type(), c.evidence(), atLeast));
    }

    private static Case strengthen(RuleId id, Case c) {
        return switch (id) {
            case R06, R07 -> c.as(CrisisType.OWN_SLIP_OFFENSIVE, c.evidence(), c.level());
            case R09 -> c.as(c.type(), c.evidence(), c.level().max(Level.SQUALL));
            case R16 -> c.as(c.type(), c.evidence(), c.level().next());
            case R21 -> asOwnFailure(c);
            default -> c;
        };
    }

    static Repetition none(Case c) {
        return new Repetition(c, Optional.empty());
    }

    private static Case asOwnFailure(Case c) {
        Evidence evidence = c.evidence() == Evidence.E0 ? Evidence.E1 : c.evidence();
        return c.as(CrisisType.SERVICE_FAILURE, evidence, c.level().max(Level.SQUALL));
    }
}
