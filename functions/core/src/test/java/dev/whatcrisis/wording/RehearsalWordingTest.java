// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Briefings;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RehearsalWordingTest {
    private static final Instant DAY = Instant.parse("2026-03-30T09:00:00Z");
    private static final Watch ACME = Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(), DAY);
    private static final String LINK = "0123456789.execute-api.ap-southeast-2.amazonaws.com/a/AAAAbbbb123";

    @Test
    void it_says_plainly_that_it_is_a_rehearsal_and_ends_with_one_link() {
        assertThat(say(Means.SMS, Language.EN))
                .isEqualTo(new Message(
                        "",
                        "REHEARSAL by What Crisis? Nothing has happened. Please tap once to say that this arrived: "
                                + LINK));
        assertThat(say(Means.WEBHOOK, Language.EN).body())
                .startsWith("REHEARSAL by What Crisis? Nothing has happened.")
                .endsWith(" https://" + LINK);
        assertThat(say(Means.EMAIL, Language.EN).body())
                .contains("\n\nhttps://" + LINK + "\n\nYou get this once a month");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_text_has_what_matters_in_its_first_segment_and_letters_that_every_phone_has(Language language) {
        String text = say(Means.SMS, language).body();

        assertThat(Gsm7.covers(text)).isTrue();
        assertThat(Gsm7.septets(text.substring(0, text.length() - LINK.length())))
                .isLessThan(153);
        assertThat(say(Means.EMAIL, language).subject()).matches("\\p{ASCII}{10,99}");
    }

    private static Message say(Means means, Language language) {
        Planned planned =
                Briefings.planned(means, Reason.REHEARSAL, language, Briefing.of(ACME, Optional.empty(), DAY), false);
        return RehearsalWording.of(planned, ACME, DAY, LINK);
    }
}
