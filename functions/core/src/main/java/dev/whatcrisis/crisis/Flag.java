// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

/** A fact that outweighs every count. */
public enum Flag {
    SAFETY,
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
