// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.FlagSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether somebody who got up now could do something that cannot wait for the morning: take an own post down, tell
 * people how to stay safe, regain an account, or help people who are stuck and ask.
 */
final class UsefulAction {
    /** So many unanswered questions mean that people are stuck. */
    static final int STUCK = 5;

    private static final Set<CrisisType> PEOPLE_MAY_BE_STUCK =
            EnumSet.of(CrisisType.SERVICE_FAILURE, CrisisType.PRODUCT_FAILURE, CrisisType.VICTIM);

    private UsefulAction() {}

    static boolean beforeMorning(CrisisType type, Set<Flag> flags, int openQuestions) {
        return FlagSet.ACT_NOW.in(flags) || (PEOPLE_MAY_BE_STUCK.contains(type) && openQuestions >= STUCK);
    }
}
