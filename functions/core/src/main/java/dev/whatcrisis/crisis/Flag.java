// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

/** A fact that outweighs every count. */
public enum Flag {
    /** Somebody may be hurt through us. */
    SAFETY,
    /** Violence is announced against people or places of ours. */
    THREAT,
    /** Somebody may hurt or kill themselves. */
    SELF_HARM,
    /** The address, number or whereabouts of a private person is out. */
    DOXXING,
    HIJACK,
    BREACH,
    LEGAL,
    MINOR_OR_VULNERABLE,
    /** The own post that started it is still online. */
    OWN_LIVE,
    /** The own post reveals something private. */
    COMPROMISING,
    VIOLENCE_VIDEO,
    MISCONDUCT_VIDEO,
    IDENTITY,
    /** A private person is the target. */
    PERSON,
    MARKET
}
