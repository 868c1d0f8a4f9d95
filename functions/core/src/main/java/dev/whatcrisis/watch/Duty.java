// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

/** A contact's place in the order of who is told. */
public enum Duty {
    /** May be rung at night, first. */
    AWAKE_FIRST,
    /** Told next, when nobody acknowledged. */
    ON_CALL,
    /** Gets the calm mail after somebody has it, and is rung third at the earliest. */
    BOSS
}
