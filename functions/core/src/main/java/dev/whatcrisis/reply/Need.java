// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

/** What somebody needs of the team; the first is answered first. */
public enum Need {
    /** Somebody was hurt, or with somebody who was. */
    HURT,
    /** A genuine question. */
    QUESTION,
    /** Something went wrong for them. */
    COMPLAINT
}
