// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.words.Fact;

/** Why this contact gets the message. */
final class WhyYou {
    private WhyYou() {}

    static Fact of(Facts facts) {
        return switch (facts.reason()) {
            case LEVEL_UP, NEW_FLAG, BRIEF -> Fact.of("why.first");
            case ESCALATION -> escalation(facts.briefing().peopleTold());
            case REPEAT -> Fact.of(facts.calm() ? "why.repeat.boss" : "why.repeat");
            case DIGEST -> Fact.of("why.digest");
            case CALM_MAIL -> Fact.of("why.boss");
            case BLIND -> Fact.of("why.blind");
            case OVER -> Fact.of("why.over");
            case WORTH_IT -> Fact.of("worth.why");
            case TEST -> Fact.of("why.test");
            case REPLIES -> Fact.of("replies.why");
            case ROTA -> Fact.of("rota.why");
            case REHEARSAL -> Fact.of("rehearsal.why");
            case REPORT -> Fact.of("complete.why");
            case STORE_FULL, STORE_COPY -> Fact.of("why.store");
        };
    }

    private static Fact escalation(int told) {
        return told == 0 ? Fact.of("why.nobodyElse") : Fact.of("why.escalation").with("n", told);
    }
}
