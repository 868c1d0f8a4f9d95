// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rehearsal;

/** Whether a way is rehearsed now, or why not yet. */
public enum Turn {
    /** The month is not over. */
    NOT_YET,
    /** People have something to do. */
    INCIDENT_OPEN,
    /** The contact asked not to be asked. */
    AWAY,
    /** A rehearsal is for the middle of a working day where the contact is. */
    NOT_BY_DAY,
    NOW
}
