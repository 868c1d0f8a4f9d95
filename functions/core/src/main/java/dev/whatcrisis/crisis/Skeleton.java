// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

/** The forms in which the team can speak. */
public enum Skeleton {
    /** Harmless slip: laugh at oneself, sorry, what was done wrong, back to work. */
    K1,
    /** One self-ironic line. */
    K1B,
    /** Full apology in six parts. */
    K2,
    /** Acknowledge: seen, finding out, next word at. */
    K3,
    /** Correction: the true fact first. */
    K3B,
    /** Hold: what is known, what is not, when more. */
    K4,
    /** Stance: what was decided, why, final. */
    K4B,
    /** Reply to an angry person. */
    K5A,
    /** Reply to a disappointed person. */
    K5B,
    /** Reply to a customer. */
    K5C,
    /** Reply to a genuine question in a pile-on. */
    K5D,
    /** Closing trio. */
    K6,
    /** Safety instruction. */
    K7,
    /** Hijack notice. */
    K8
}
