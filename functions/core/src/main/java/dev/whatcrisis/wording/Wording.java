// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a planned alert into words: the contact's language, the contact's clock, the means' limits. */
public final class Wording {
    private Wording() {}

    /**
     * @param link {@code DOMAIN/a/CODE} as given out by {@link Links}
     * @throws IllegalArgumentException when the link is too long for an SMS of two segments
     */
    public static Message of(Planned planned, Briefing briefing, String link) {
        if (planned.reason() == Alert.Reason.WORTH_IT && planned.means() != Means.SMS) {
            return WorthItWording.of(planned, briefing, link);
        }
        Facts facts = new Facts(planned, briefing, link);
        return switch (planned.means()) {
            case SMS -> new Message("", Sms.of(facts), facts.offers());
            case EMAIL -> Email.of(facts);
            case WEBHOOK -> new Message(Subject.of(facts), inChat(facts), facts.offers());
        };
    }

    private static String inChat(Facts facts) {
        Stream<String> unconfirmed = facts.unconfirmed().map(facts.words()::say);
        return Stream.of(Stream.of(Sms.unlimited(facts)), unconfirmed, Stream.of(facts.url()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    /** A subject as every mail server and SNS take it: ASCII on one line, under 100 characters. */
    public static String subject(String text) {
        return HarmlessText.cut(HarmlessText.ascii(text), Subject.MOST);
    }
}
