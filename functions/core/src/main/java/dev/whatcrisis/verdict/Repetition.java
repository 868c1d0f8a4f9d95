// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import java.util.Optional;

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
    static Repetition apply(Case c) {
        if (!c.history()) {
            return none(c);
        }
        Rule first = RuleBook.first(c);
        if (first.repeated().isPresent()) {
            return new Repetition(strengthen(first, c), Optional.of(first.id()));
        }
        Level atLeast = strengthen(RuleBook.firstUnlessUrgent(c), c).level();
        return none(c.as(c.type(), c.evidence(), atLeast));
    }

    private static Case strengthen(Rule rule, Case c) {
        return rule.repeated().map(repeated -> repeated.apply(c)).orElse(c);
    }

    static Case offensive(Case c) {
        return c.as(CrisisType.OWN_SLIP_OFFENSIVE, c.evidence(), c.level());
    }

    static Case squall(Case c) {
        return c.as(c.type(), c.evidence(), c.level().max(Level.SQUALL));
    }

    static Case nextLevel(Case c) {
        return c.as(c.type(), c.evidence(), c.level().next());
    }

    static Case ourFault(Case c) {
        Evidence evidence = c.evidence() == Evidence.E0 ? Evidence.E1 : c.evidence();
        return c.as(CrisisType.SERVICE_FAILURE, evidence, c.level().max(Level.SQUALL));
    }

    static Repetition none(Case c) {
        return new Repetition(c, Optional.empty());
    }
}
