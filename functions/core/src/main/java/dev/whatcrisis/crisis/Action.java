// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

/** What a rule tells the team to do. */
public enum Action {
    IGNORE,
    WATCH,
    /** Answer people one by one. */
    ANSWER,
    /** Acknowledge in public. */
    ACKNOWLEDGE,
    APOLOGISE,
    CORRECT,
    /** Get a human with authority, legal or safety. */
    ESCALATE,
    CLOSE
}
