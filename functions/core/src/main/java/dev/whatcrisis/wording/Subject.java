// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.incident.Headline;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.words.Fact;
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
        String head = HarmlessText.ascii("[" + words.say(Opening.word(facts)) + "]")
                + " "
                + HarmlessText.cut(HarmlessText.ascii(facts.brand()), BRAND);
        String tail = HarmlessText.ascii(words.say(Outlook.of(facts))).replaceAll("\\.$", "");
        int room = MOST - head.length() - tail.length() - 2 * BETWEEN.length();
        List<String> parts = new ArrayList<>(List.of(head));
        List<String> happened =
                happened(facts).stream().map(HarmlessText::ascii).toList();
        happened.stream()
                .filter(text -> text.length() <= room)
                .findFirst()
                .or(() -> happened.reversed().stream().findFirst())
                .filter(any -> room >= LEAST)
                .ifPresent(text -> parts.add(HarmlessText.cut(text, room)));
        parts.add(tail);
        return Wording.subject(String.join(BETWEEN, parts));
    }

    /**
     * From the fullest to the shortest. Where people are at risk the danger stands at its beginning, and what is told of comes
     * after it.
     */
    private static List<String> happened(Facts facts) {
        Optional<Incident> incident =
                facts.incident().filter(any -> facts.actionable() || facts.reason() == Reason.OVER);
        if (incident.isEmpty()) {
            return List.of();
        }
        Words words = facts.words();
        if (facts.risk().isPresent() && facts.reason() != Reason.OVER) {
            List<Fact> harms = Headline.harms(incident.get());
            return harms.isEmpty() ? List.of() : List.of(words.list(words.say(harms)), words.say(harms.getFirst()));
        }
        return words.say(List.of(incident.get().title(), Headline.happened(incident.get())));
    }
}
