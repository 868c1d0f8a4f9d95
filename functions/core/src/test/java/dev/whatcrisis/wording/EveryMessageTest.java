// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Briefings;
import dev.whatcrisis.alert.Desk;
import dev.whatcrisis.alert.Incidents;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.watch.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is said to whomever by whatever means: it is whole, and in one language. */
class EveryMessageTest {
    private static final String LINK = SmsLimitsTest.SHORT_LINK;
    private static final String OF_THE_FIXTURE = "- a second newspaper";
    private static final String REASON_OF_THE_FIXTURE = "R10: a product failure with a photo";
    private static final Instant DAY = Desk.at("2026-03-10T14:05");
    private static final Set<Reason> OF_THE_STORE = EnumSet.of(Reason.STORE_FULL, Reason.STORE_COPY);
    private static final List<Set<Flag>> FLAGS =
            List.of(Set.of(), Set.of(Flag.SAFETY), Set.of(Flag.OWN_LIVE, Flag.COMPROMISING));

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_message_is_whole(Language language) {
        for (Briefing briefing : briefings()) {
            for (Reason reason : reasons()) {
                for (Means means : Means.values()) {
                    Message message = say(briefing, reason, means, language);
                    String text = message.subject() + "\n" + message.body();
                    assertThat(text.replace("... - ", " - "))
                            .as(reason + " " + means)
                            .doesNotContain("{", "}", "…", "  ", " ,", "..", "\n\n\n")
                            .doesNotContainPattern("\\bnull\\b");
                    assertThat(message.body()).contains(LINK);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_subject_is_plain_and_short(Language language) {
        for (Briefing briefing : briefings()) {
            for (Reason reason : reasons()) {
                assertThat(say(briefing, reason, Means.EMAIL, language).subject())
                        .hasSizeLessThan(100)
                        .matches("\\[.+] Acme( - .+)+")
                        .matches("[\\x20-\\x7e]+");
            }
        }
    }

    /** Posts, the draft and the sentence about the past come with the briefing, in the contact's language. */
    @Test
    void no_line_of_a_mail_is_said_alike_in_two_languages() {
        for (Briefing briefing : briefings()) {
            for (Reason reason : reasons()) {
                List<String> english = ownLines(briefing, reason, Language.EN);
                for (Language other : EnumSet.complementOf(EnumSet.of(Language.EN))) {
                    assertThat(ownLines(briefing, reason, other))
                            .as(reason + " in " + other)
                            .isNotEmpty()
                            .doesNotContainAnyElementsOf(english);
                }
            }
        }
    }

    private static List<String> ownLines(Briefing briefing, Reason reason, Language language) {
        List<String> known = new ArrayList<>(List.of(OF_THE_FIXTURE));
        briefing.draft().ifPresent(draft -> known.add(draft.text()));
        briefing.trackRecord().ifPresent(record -> known.add(record.sentence()));
        return say(briefing, reason, Means.EMAIL, language)
                .body()
                .lines()
                .filter(line -> !line.isBlank() && !line.contains(LINK))
                .filter(line -> !line.startsWith("- \"") && !line.startsWith("24 h"))
                .filter(line -> !known.contains(line) && !line.equals(REASON_OF_THE_FIXTURE))
                .toList();
    }

    private static Message say(Briefing briefing, Reason reason, Means means, Language language) {
        return Wording.of(Briefings.planned(means, reason, language, briefing, false), briefing, LINK);
    }

    /** What is wrong with a store has a wording of its own. */
    private static List<Reason> reasons() {
        return Stream.of(Reason.values())
                .filter(reason -> !OF_THE_STORE.contains(reason))
                .toList();
    }

    private static List<Briefing> briefings() {
        List<Briefing> briefings = new ArrayList<>();
        for (Level level : Level.values()) {
            for (Set<Flag> flags : FLAGS) {
                briefings.add(Briefings.full("Acme", "refund delay", level, RuleId.R09, flags));
            }
        }
        for (Level level : Level.values()) {
            Incident incident = Incidents.open(level, Set.of(), Incidents.SLEEP, DAY);
            briefings.add(Briefing.of(Briefings.full("Acme", incident).watch(), Optional.of(incident), DAY));
            briefings.add(Briefings.full("Acme", incident.withState(new State.Acknowledged(Briefings.NIGHT, "lea"))));
        }
        for (RuleId rule : RuleId.values()) {
            briefings.add(Briefings.full("Acme", "refund delay", Level.SQUALL, rule, Set.of()));
        }
        return briefings;
    }
}
