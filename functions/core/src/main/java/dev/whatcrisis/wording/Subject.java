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

    private static final int BRAND = 20;

    /** Of what happened: the same in every message of a matter, however long the rest is. */
    private static final int HAPPENED = 56;

    private static final String BETWEEN = " - ";

    private Subject() {}

    /**
     * {@code [Squall] Acme - People say a product failed (lid and jar) - Acknowledge within the hour}. What is to be done is left
     * out where it has no room: the mail says it.
     */
    static String of(Facts facts) {
        Words words = facts.words();
        List<String> parts = new ArrayList<>(List.of(HarmlessText.ascii("[" + words.say(Opening.word(facts)) + "]")
                + " "
                + HarmlessText.cut(HarmlessText.ascii(facts.brand()), BRAND)));
        middle(facts).ifPresent(parts::add);
        parts.add(HarmlessText.ascii(words.say(Outlook.of(facts))).replaceAll("\\.$", ""));
        String whole = String.join(BETWEEN, parts);
        boolean fits = whole.length() <= MOST || parts.size() == 2;
        return Wording.subject(fits ? whole : parts.get(0) + BETWEEN + parts.get(1));
    }

    private static Optional<String> middle(Facts facts) {
        List<String> happened =
                happened(facts).stream().map(HarmlessText::ascii).toList();
        return happened.stream()
                .filter(text -> text.length() <= HAPPENED)
                .findFirst()
                .or(() -> happened.reversed().stream().findFirst())
                .map(text -> HarmlessText.cut(text, HAPPENED));
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
