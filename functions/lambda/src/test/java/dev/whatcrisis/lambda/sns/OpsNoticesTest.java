// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Message;
import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.lambda.settings.Parameter;
import dev.whatcrisis.lambda.sns.Subscribed.Standing;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpsNoticesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_standing_of_an_address_is_told_in_every_language(Language language) {
        for (Standing standing : Standing.values()) {
            Message notice = OpsNotices.notice(address(standing), Words.of(language));

            checkSubject(notice);
            assertThat(notice.body()).contains("lea, bob").doesNotContain("team@acme.example");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_fault_of_every_setting_is_told_with_what_to_do_about_it(Language language) {
        for (SettingFault.Kind kind : SettingFault.Kind.values()) {
            List<SettingFault> faults = Stream.of(Parameter.values())
                    .map(parameter -> SettingFault.of(parameter.setting(), kind))
                    .toList();

            Message notice = OpsNotices.notice(faults, Words.of(language));

            checkSubject(notice);
            for (SettingFault fault : faults) {
                assertThat(notice.body()).contains("sam deploy --parameter-overrides " + fault.setting() + "=");
            }
        }
    }

    @Test
    void a_notice_is_in_the_language_of_those_who_run_it() {
        Message notice = OpsNotices.notice(
                List.of(SettingFault.unusable("Zone", "UTC"), SettingFault.unusable("Phone", "")),
                Words.of(Language.FR));

        assertThat(notice.subject()).isEqualTo("[What Crisis?] un reglage ne peut pas etre utilise");
        assertThat(notice.body())
                .contains("Zone ne peut pas être utilisé ; UTC sert à la place.")
                .contains("Phone ne peut pas être utilisé, et n'est pas pris en compte.");
    }

    private static void checkSubject(Message notice) {
        assertThat(notice.subject())
                .startsWith("[What Crisis?] ")
                .hasSizeLessThan(100)
                .matches("[\\x20-\\x7e]+");
    }

    private static Subscribed address(Standing standing) {
        List<Recipient> recipients = List.of(new Recipient("lea", Instant.EPOCH), new Recipient("bob", Instant.EPOCH));
        return new Subscribed("team@acme.example", recipients, Optional.empty(), standing, Optional.empty());
    }
}
