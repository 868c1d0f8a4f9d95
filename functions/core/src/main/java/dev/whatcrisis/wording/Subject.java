// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.incident.Headline;
import dev.whatcrisis.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The subject of a mail: level or danger, brand, what happened, what is to be done. ASCII, under 100 characters. */
final class Subject {
    static final int MOST = 99;

    private static final int BRAND = 24;

    /** Fewer characters of what happened say nothing. */
    private static final int LEAST = 12;

    private static final String BETWEEN = " - ";

    private Subject() {}

    /** {@code [Squall] Acme - People say a product failed (lid and jar) - Acknowledge within the hour}. */
    static String of(Facts facts) {
        Words words = facts.words();
        String head = HarmlessText.ascii("[" + words.say(Opening.word(facts)) + "] ")
                + HarmlessText.cut(HarmlessText.ascii(facts.brand()), BRAND);
        String tail = HarmlessText.ascii(words.say(Outlook.of(facts))).replaceAll("\\.$", "");
        int room = MOST - head.length() - tail.length() - 2 * BETWEEN.length();
        List<String> parts = new ArrayList<>(List.of(head));
        happened(facts)
                .map(HarmlessText::ascii)
                .filter(text -> room >= LEAST)
                .ifPresent(text -> parts.add(HarmlessText.cut(text, room)));
        parts.add(tail);
        return Wording.subject(String.join(BETWEEN, parts));
    }

    /** Where people are at risk the danger stands at its beginning, and what is told of comes after it. */
    private static Optional<String> happened(Facts facts) {
        if (!facts.actionable() && facts.reason() != Reason.OVER) {
            return Optional.empty();
        }
        Words words = facts.words();
        if (facts.risk().isPresent() && facts.reason() != Reason.OVER) {
            return facts.incident()
                    .map(Headline::harms)
                    .filter(harms -> !harms.isEmpty())
                    .map(harms -> words.list(words.say(harms)));
        }
        return facts.incident().map(incident -> words.say(incident.title()));
    }
}
