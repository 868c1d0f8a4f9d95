// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.words.Fact;
import java.util.Optional;
import java.util.stream.Stream;

/** What a message begins with: its first word, and what kind of thing it is. */
final class Opening {
    private Opening() {}

    /** The level, or what else the message is about. */
    static Fact word(Facts facts) {
        return switch (facts.reason()) {
            case BLIND, OVER, TEST, STORE_FULL, STORE_COPY -> Fact.code("opening", facts.reason());
            default ->
                facts.level() == Level.WHAT_CRISIS && facts.grave()
                        ? Fact.of("opening.grave")
                        : Fact.code("level", facts.level());
        };
    }

    /** What the thing is, right after the brand; empty for an ordinary one. */
    static Optional<Fact> marker(Facts facts) {
        return Stream.of(
                        Flag.THREAT, Flag.SELF_HARM, Flag.DOXXING, Flag.SAFETY, Flag.HIJACK, Flag.BREACH, Flag.OWN_LIVE)
                .filter(flag -> facts.flags().contains(flag) || flag == Flag.OWN_LIVE && facts.ownSlip())
                .findFirst()
                .map(flag -> Fact.code("marker", flag));
    }
}
