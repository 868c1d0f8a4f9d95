// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

import java.util.EnumSet;
import java.util.Set;

/** Which flags and types outweigh a small count: over these nobody is told "What crisis?". */
public final class CaseFlags {
    private static final Set<Flag> AT_RISK = EnumSet.of(
            Flag.SAFETY,
            Flag.THREAT,
            Flag.SELF_HARM,
            Flag.DOXXING,
            Flag.HIJACK,
            Flag.BREACH,
            Flag.LEGAL,
            Flag.MINOR_OR_VULNERABLE,
            Flag.VIOLENCE_VIDEO,
            Flag.MISCONDUCT_VIDEO,
            Flag.PERSON);

    private static final Set<CrisisType> TYPES_AT_RISK =
            EnumSet.of(CrisisType.SAFETY, CrisisType.SAFETY_MISUSE, CrisisType.HIJACK, CrisisType.BREACH);

    private static final Set<Flag> PEOPLE_AT_RISK = EnumSet.of(Flag.SAFETY, Flag.THREAT, Flag.SELF_HARM, Flag.DOXXING);

    /** Flags that say whose fault it is, that somebody may be hurt, or that it touches who people are. */
    private static final Set<Flag> FAULT_SAFETY_OR_IDENTITY = EnumSet.of(
            Flag.SAFETY,
            Flag.THREAT,
            Flag.SELF_HARM,
            Flag.DOXXING,
            Flag.HIJACK,
            Flag.BREACH,
            Flag.MINOR_OR_VULNERABLE,
            Flag.OWN_LIVE,
            Flag.VIOLENCE_VIDEO,
            Flag.MISCONDUCT_VIDEO,
            Flag.IDENTITY);

    /** What calm counts do not settle: a person has to say that nobody is in danger any more. */
    private static final Set<Flag> CLOSED_BY_PERSON = EnumSet.of(
            Flag.SAFETY,
            Flag.THREAT,
            Flag.SELF_HARM,
            Flag.DOXXING,
            Flag.HIJACK,
            Flag.BREACH,
            Flag.LEGAL,
            Flag.OWN_LIVE);

    private static final Set<CrisisType> TYPES_CLOSED_BY_PERSON = EnumSet.of(
            CrisisType.SAFETY, CrisisType.SAFETY_MISUSE, CrisisType.HIJACK, CrisisType.BREACH, CrisisType.LEGAL);

    private CaseFlags() {}

    /** Whether only a person may say that it is over, however calm the counts are. */
    public static boolean closedByPerson(CrisisType type, Set<Flag> flags) {
        return TYPES_CLOSED_BY_PERSON.contains(type) || flags.stream().anyMatch(CLOSED_BY_PERSON::contains);
    }

    /** Whether a person, an account or the law is at stake, however few people speak of it. */
    public static boolean atRisk(CrisisType type, Set<Flag> flags) {
        return TYPES_AT_RISK.contains(type) || flags.stream().anyMatch(AT_RISK::contains);
    }

    /** Whether somebody may be hurt, whoever does it: these are R01. */
    public static boolean peopleAtRisk(Set<Flag> flags) {
        return flags.stream().anyMatch(PEOPLE_AT_RISK::contains);
    }

    public static boolean faultSafetyOrIdentity(Set<Flag> flags) {
        return flags.stream().anyMatch(FAULT_SAFETY_OR_IDENTITY::contains);
    }
}
