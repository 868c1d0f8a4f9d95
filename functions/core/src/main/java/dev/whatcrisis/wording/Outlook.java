// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.stream.Stream;

/** The end of a subject: how long it lasts, and whether anything is to be done. */
final class Outlook {
    private Outlook() {}

    static List<Fact> of(Facts facts) {
        if (facts.calm()) {
            return List.of(Fact.of(forBoss(facts)));
        }
        return switch (facts.reason()) {
            case TEST -> List.of(Fact.of("subject.test"));
            case BLIND -> List.of(Fact.of("subject.blind"));
            case OVER -> List.of(Fact.of("subject.over"));
            case STORE_FULL -> List.of(Fact.of("subject.storeFull"));
            case STORE_COPY -> List.of(Fact.of("subject.storeCopy"));
            default -> going(facts);
        };
    }

    private static List<Fact> going(Facts facts) {
        if (facts.quietSince().isPresent()) {
            return List.of(Fact.of("subject.quiet"));
        }
        Stream<Fact> over = facts.forecast().map(f -> Fact.of("subject.overBy").with("at", f.calmByP50())).stream();
        return Stream.concat(over, Stream.of(Fact.of(toDo(facts)))).toList();
    }

    private static String forBoss(Facts facts) {
        if (facts.acknowledged()) {
            return "subject.taken";
        }
        return facts.night() ? "subject.calm.night" : "subject.calm.day";
    }

    private static String toDo(Facts facts) {
        boolean taken = facts.acknowledged();
        if (facts.planned().said().urgent() && !(taken && facts.reason() == Reason.REPEAT)) {
            return "subject.now";
        }
        if (facts.reason() == Reason.DIGEST) {
            return "subject.digest";
        }
        if (taken) {
            return "subject.taken";
        }
        return facts.night() ? "subject.night" : "subject.day";
    }
}
