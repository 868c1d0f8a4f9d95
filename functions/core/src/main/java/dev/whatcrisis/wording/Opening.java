// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Headline;
import dev.whatcrisis.words.Fact;

/** What a message begins with: its first word. */
final class Opening {
    private Opening() {}

    /** Where people are at risk the danger, else the level; or what else the message is about. */
    static Fact word(Facts facts) {
        return switch (facts.reason()) {
            case BLIND, OVER, TEST, STORE_FULL, STORE_COPY -> Fact.code("opening", facts.reason());
            default -> going(facts);
        };
    }

    private static Fact going(Facts facts) {
        return facts.level() == Level.WHAT_CRISIS
                        && facts.grave()
                        && facts.risk().isEmpty()
                ? Fact.of("opening.grave")
                : facts.incident().map(Headline::word).orElse(Fact.code("level", facts.level()));
    }
}
