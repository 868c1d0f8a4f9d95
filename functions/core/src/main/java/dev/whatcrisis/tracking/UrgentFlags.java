// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.Flag;
import java.util.EnumSet;
import java.util.Set;

/** Flags that say that a person, an account, private data or the law is at stake, however few people say so. */
final class UrgentFlags {
    private static final Set<Flag> ALL = EnumSet.of(
            Flag.SAFETY,
            Flag.THREAT,
            Flag.SELF_HARM,
            Flag.DOXXING,
            Flag.HIJACK,
            Flag.BREACH,
            Flag.LEGAL,
            Flag.MINOR_OR_VULNERABLE,
            Flag.VIOLENCE_VIDEO,
            Flag.MISCONDUCT_VIDEO);

    private UrgentFlags() {}

    static boolean in(Set<Flag> flags) {
        return flags.stream().anyMatch(ALL::contains);
    }

    /** Those of these flags that are urgent. */
    static Set<Flag> of(Set<Flag> flags) {
        Set<Flag> urgent = EnumSet.copyOf(ALL);
        urgent.retainAll(flags);
        return urgent;
    }
}
