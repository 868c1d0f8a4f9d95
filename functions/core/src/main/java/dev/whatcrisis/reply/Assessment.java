// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.words.Fact;
import java.util.Optional;

/**
 * Whether a post is owed an answer.
 *
 * @param need what for; empty when it is owed none
 * @param reason why it is, or is not
 */
record Assessment(Optional<Need> need, Fact reason) {
    static Assessment owed(Need need) {
        return new Assessment(Optional.of(need), Fact.code("reply.need", need));
    }

    static Assessment left(Leave why) {
        return new Assessment(Optional.empty(), Fact.code("reply.leave", why));
    }
}
