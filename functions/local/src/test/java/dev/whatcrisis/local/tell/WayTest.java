// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WayTest {
    @Test
    void a_mail_address_is_one() {
        assertThat(Way.parse("mailto:you@example.org")).isEqualTo(new Way.Mail("you@example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "ntfy:https://ntfy.sh/acme, https://ntfy.sh/acme",
        "slack:https://hooks.slack.com/services/T/B/x, https://hooks.slack.com/services/T/B/x",
        "ntfy:http://127.0.0.1:8090/acme, ntfy+http://127.0.0.1:8090/acme",
        "ntfy:https://push.acme.example/acme, ntfy+https://push.acme.example/acme",
        "slack:https://mattermost.acme.example/hooks/x, slack+https://mattermost.acme.example/hooks/x",
        "json:https://acme.example/hook, https://acme.example/hook",
        "JSON:https://ntfy.sh/acme, json+https://ntfy.sh/acme",
    })
    void the_form_is_kept_where_the_host_does_not_tell_it(String written, URI stored) {
        assertThat(((Way.Hook) Way.parse(written)).stored()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"you@example.org", "pigeon:https://acme.example/x", "https://ntfy.sh/acme", "", "mailto:you"})
    void what_is_not_a_way_is_answered_with_what_is(String written) {
        assertThatThrownBy(() -> Way.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--tell needs mailto:ADDRESS, or one of discord, json, ntfy, slack, teams");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"slack:hunter2", "slack:ftp://acme.example/hunter2", "slack:https://a:hunter2@acme.example/"})
    void an_address_that_cannot_be_used_is_not_repeated(String written) {
        assertThatThrownBy(() -> Way.parse(written))
                .hasMessageStartingWith("--tell slack:")
                .hasMessageNotContaining("hunter2");
    }
}
