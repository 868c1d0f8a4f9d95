// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import java.util.List;

/** When a rule may wake somebody: a property of its row in the table. */
sealed interface WakeWhen {
    record Always() implements WakeWhen {}

    record Never() implements WakeWhen {}

    /**
     * Always, once all of any of these hold; before, it is held until the morning.
     *
     * @param what the conditions as they are said
     */
    record Supported(List<List<Condition>> any, Cause what) implements WakeWhen {
        public Supported {
            any = any.stream().map(List::copyOf).toList();
        }

        boolean holds(Case c) {
            return any.stream().anyMatch(all -> all.stream().allMatch(condition -> condition.holds(c)));
        }
    }

    /** A storm that is likely to double before the morning, while something useful can be done about it. */
    record Formula() implements WakeWhen {}

    /**
     * While all conditions hold; it stops as soon as one ends.
     *
     * @param what the conditions as they are said
     */
    record While(List<Condition> conditions, Cause what) implements WakeWhen {
        public While {
            conditions = List.copyOf(conditions);
        }

        boolean holds(Case c) {
            return conditions.stream().allMatch(condition -> condition.holds(c));
        }
    }

    /** What a waking hangs on. Said when it holds, when it does not, and when it would begin or end. */
    enum Cause {
        /** Several people, something that shows it, or somebody who cannot help themselves. */
        SUPPORT,
        /** The own post is online. */
        ONLINE,
        /** The own post is online and shows something private. */
        ONLINE_AND_PRIVATE,
        SQUALL,
        /** The rumour touches safety or a share price. */
        SAFETY_OR_MARKET,
        BLIND_IN_AN_INCIDENT
    }
}
