// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Flags that mean the same for one question; each stands in one place, with the question it answers. */
public enum FlagSet {
    /** Somebody may be hurt, whoever does it: these are R01. */
    PEOPLE_AT_RISK(Flag.SAFETY, Flag.THREAT, Flag.SELF_HARM, Flag.DOXXING),

    /** Somebody who got up now could do something that cannot wait for the morning. */
    ACT_NOW(PEOPLE_AT_RISK, Flag.HIJACK, Flag.BREACH, Flag.OWN_LIVE),

    /** Acted on at once even when nothing more is seen. */
    ACT_BLIND(ACT_NOW, Flag.VIOLENCE_VIDEO),

    /** A person, an account, private data or the law is at stake, however few people say so. */
    URGENT(
            PEOPLE_AT_RISK,
            Flag.HIJACK,
            Flag.BREACH,
            Flag.LEGAL,
            Flag.MINOR_OR_VULNERABLE,
            Flag.VIOLENCE_VIDEO,
            Flag.MISCONDUCT_VIDEO),

    /** Outweighs a small count: over these nobody is told "What crisis?". */
    AT_RISK(URGENT, Flag.PERSON),

    /** Said without a light word. */
    GRAVE(PEOPLE_AT_RISK, Flag.PERSON, Flag.MINOR_OR_VULNERABLE),

    /** Says whose fault it is, that somebody may be hurt, or that it touches who people are. */
    FAULT_SAFETY_OR_IDENTITY(
            PEOPLE_AT_RISK,
            Flag.HIJACK,
            Flag.BREACH,
            Flag.MINOR_OR_VULNERABLE,
            Flag.OWN_LIVE,
            Flag.VIOLENCE_VIDEO,
            Flag.MISCONDUCT_VIDEO,
            Flag.IDENTITY),

    /** Who is in danger, or what was taken: what is told of these is one matter or another. */
    TELL_APART(PEOPLE_AT_RISK, Flag.HIJACK, Flag.BREACH, Flag.LEGAL),

    /** What calm counts do not settle: a person has to say that it is over. */
    CLOSED_BY_PERSON(TELL_APART, Flag.OWN_LIVE),

    /** About a post of our own, and harmless in itself. */
    OWN_POST(Flag.OWN_LIVE, Flag.COMPROMISING);

    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    FlagSet(Flag... flags) {
        this.flags.addAll(Arrays.asList(flags));
    }

    FlagSet(FlagSet all, Flag... more) {
        this(more);
        flags.addAll(all.flags);
    }

    /** Whether one of its flags is among these. */
    public boolean in(Set<Flag> raised) {
        return raised.stream().anyMatch(flags::contains);
    }

    /** Those of these flags that it has. */
    public Set<Flag> of(Set<Flag> raised) {
        Set<Flag> found = EnumSet.copyOf(flags);
        found.retainAll(raised);
        return found;
    }

    /** Those of these flags that it does not have. */
    public Set<Flag> without(Set<Flag> raised) {
        Set<Flag> rest = EnumSet.noneOf(Flag.class);
        rest.addAll(raised);
        rest.removeAll(flags);
        return rest;
    }
}
