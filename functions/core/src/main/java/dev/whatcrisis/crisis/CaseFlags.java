// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What flags and the type of a case say together; of flags alone, see {@link FlagSet}. */
public final class CaseFlags {
    private static final Set<CrisisType> TYPES_AT_RISK =
            EnumSet.of(CrisisType.SAFETY, CrisisType.SAFETY_MISUSE, CrisisType.HIJACK, CrisisType.BREACH);

    private static final Set<CrisisType> TYPES_CLOSED_BY_PERSON = EnumSet.of(
            CrisisType.SAFETY, CrisisType.SAFETY_MISUSE, CrisisType.HIJACK, CrisisType.BREACH, CrisisType.LEGAL);

    private static final List<Flag> RISKS = List.of(Flag.SELF_HARM, Flag.THREAT, Flag.DOXXING, Flag.SAFETY);

    private CaseFlags() {}

    /** Whether only a person may say that it is over, however calm the counts are. */
    public static boolean closedByPerson(CrisisType type, Set<Flag> flags) {
        return TYPES_CLOSED_BY_PERSON.contains(type) || FlagSet.CLOSED_BY_PERSON.in(flags);
    }

    /**
     * Who is at risk, the most urgent where there are several: what is told of them comes before everything else. Harm through us is the last,
     * because it is said with any of the others; empty for nobody.
     */
    public static Optional<Flag> risk(Set<Flag> flags) {
        return RISKS.stream().filter(flags::contains).findFirst();
    }

    /** Whether a person, an account or the law is at stake, however few people speak of it. */
    public static boolean atRisk(CrisisType type, Set<Flag> flags) {
        return TYPES_AT_RISK.contains(type) || FlagSet.AT_RISK.in(flags);
    }
}
