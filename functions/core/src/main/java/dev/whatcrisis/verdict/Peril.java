// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.RuleId;
import java.util.List;
import java.util.Optional;

/** People at risk who are not at risk through us: police, a helpline or a warning help them, and no instruction to customers. */
public final class Peril {
    /** The most urgent first, should a matter have several. */
    private static final List<Flag> URGENCY = List.of(Flag.SELF_HARM, Flag.THREAT, Flag.DOXXING);

    private Peril() {}

    /** Which of them R01 is about; empty when somebody is at risk through us, too, or another rule decided. */
    public static Optional<Flag> of(Verdict verdict) {
        return verdict.rule() != RuleId.R01 || verdict.flags().contains(Flag.SAFETY)
                ? Optional.empty()
                : URGENCY.stream().filter(verdict.flags()::contains).findFirst();
    }
}
