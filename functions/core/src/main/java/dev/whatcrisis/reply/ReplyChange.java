// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.words.Fact;

/** What became of something that a person wanted of a reply. */
public sealed interface ReplyChange {
    /** It was done, and is still to be stored. */
    record Done(Reply reply) implements ReplyChange {}

    /** It was not done. */
    record Refused(Fact reason) implements ReplyChange {}
}
