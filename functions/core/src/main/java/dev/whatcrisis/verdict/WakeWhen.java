// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import java.util.List;

/** When a rule may wake somebody: a property of its row in the table. */
sealed interface WakeWhen {
    record Always() implements WakeWhen {}

    record Never() implements WakeWhen {}

    /**
     * Always, once any of these holds; before, it is held until the morning.
     *
     * @param held completes "nobody is woken: …"
     * @param wouldStart what would start the waking, in words
     */
    record Supported(List<Condition> any, String held, String wouldStart) implements WakeWhen {
        public Supported {
            any = List.copyOf(any);
        }

        boolean holds(Case c) {
            return any.stream().anyMatch(condition -> condition.holds(c));
        }
    }

    /** A storm that is likely to double before the morning, while something useful can be done about it. */
    record Formula() implements WakeWhen {}

    /**
     * While all conditions hold; it stops as soon as one ends.
     *
     * @param holding what holds, completing "somebody is woken because …"
     * @param ended completes "nobody is woken: …"
     * @param wouldEnd what would stop the waking, in words
     * @param wouldStart what would start it, in words
     */
    record While(List<Condition> conditions, String holding, String ended, String wouldEnd, String wouldStart)
            implements WakeWhen {
        public While {
            conditions = List.copyOf(conditions);
        }

        boolean holds(Case c) {
            return conditions.stream().allMatch(condition -> condition.holds(c));
        }
    }
}
