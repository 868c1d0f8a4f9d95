// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.words.Fact;

/** The end of a subject: what is to be done, or whether that can wait. */
final class Outlook {
    private Outlook() {}

    static Fact of(Facts facts) {
        if (facts.calm()) {
            return Fact.of(forBoss(facts));
        }
        return switch (facts.reason()) {
            case TEST -> Fact.of("subject.test");
            case BLIND -> Fact.of("subject.blind");
            case OVER -> Fact.of("subject.over");
            case STORE_FULL -> Fact.of("subject.storeFull");
            case STORE_COPY -> Fact.of("subject.storeCopy");
            default -> going(facts);
        };
    }

    private static Fact going(Facts facts) {
        if (facts.quietSince().isPresent()) {
            return Fact.of("subject.quiet");
        }
        boolean urgent = facts.planned().said().urgent() && !(facts.acknowledged() && facts.reason() == Reason.REPEAT);
        if (urgent) {
            return Deed.of(facts);
        }
        if (facts.acknowledged()) {
            return Fact.of(facts.theirs() ? "subject.taken.you" : "subject.taken");
        }
        if (facts.risk().isEmpty() && facts.reason() == Reason.DIGEST) {
            return Fact.of("subject.digest");
        }
        return facts.sleepsUntil()
                .filter(any -> facts.risk().isEmpty())
                .map(until -> Fact.of("subject.night").with("until", until))
                .orElseGet(() -> Deed.of(facts));
    }

    private static String forBoss(Facts facts) {
        if (facts.acknowledged()) {
            return "subject.taken";
        }
        return facts.night() ? "subject.calm.night" : "subject.calm.day";
    }
}
