// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.ops.Stacks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingCheckTest {
    @ParameterizedTest
    @CsvSource({
        "Zone, Mars/One, UTC is used instead",
        "Language, EO, EN is used instead",
        "HeartbeatUrl, https://[bad, so it is left out",
        "SmsMaxPrice, much, 0.50 is used instead",
        "Contact, \u65e5\u672c, so it is left out"
    })
    void a_value_that_cannot_be_used_is_told_with_what_is_used_and_what_to_do(
            String setting, String wrong, String instead) {
        List<Finding> findings = SettingCheck.judge(Stacks.whole("CREATE_COMPLETE", Map.of(setting, wrong)));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.found()).startsWith(setting + " cannot be used").contains(instead);
            assertThat(finding.todo()).contains("sam deploy --parameter-overrides " + setting + "=");
            assertThat(finding.line()).startsWith("warn  settings:").doesNotContain(wrong);
        });
    }

    @Test
    void a_part_that_cannot_be_used_and_a_host_that_is_none_are_told_as_what_they_are() {
        assertThat(SettingCheck.judge(Stacks.whole(
                        "CREATE_COMPLETE", Map.of("Domain", "wc..example", "Terms", "Acme," + "x".repeat(101)))))
                .extracting(Finding::found)
                .containsExactly(
                        "a part of Terms cannot be used; the rest is",
                        "Domain does not look right, and is used as it stands");
    }

    @Test
    void what_can_be_used_or_was_not_given_is_well() {
        assertThat(SettingCheck.judge(Stacks.whole(
                        "CREATE_COMPLETE",
                        Map.of(
                                "Brand",
                                "Acme",
                                "Terms",
                                "",
                                "Zone",
                                "Europe/Paris",
                                "Language",
                                "FR",
                                "Email",
                                "",
                                "Phone",
                                "+33600000000",
                                "HeartbeatUrl",
                                "https://pulse.example/1",
                                "Domain",
                                "wc.example",
                                "SmsMaxPrice",
                                "0.5"))))
                .singleElement()
                .matches(finding -> finding.line().startsWith("ok "));
    }
}
