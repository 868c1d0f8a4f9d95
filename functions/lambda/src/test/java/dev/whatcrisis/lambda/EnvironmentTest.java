// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.watch.Language;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> new Environment(Map.of("TABLE", " ")).table())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TABLE");
    }

    @Test
    void what_cannot_be_used_is_named_with_its_value() {
        assertThatThrownBy(() -> new Environment(Map.of("ZONE", "Europe/Atlantis")).zone())
                .hasMessageContaining("ZONE")
                .hasMessageContaining("Europe/Atlantis");
        assertThatThrownBy(() -> new Environment(Map.of("SMS_MAX_PRICE", "cheap")).smsMaxPrice())
                .hasMessageContaining("SMS_MAX_PRICE");
    }

    @Test
    void an_empty_parameter_of_the_stack_counts_as_not_given() {
        Environment environment =
                new Environment(Map.of("PHONE", "", "TERMS", " ,Acme, Acme Tools ,", "HEARTBEAT_URL", ""));

        assertThat(environment.phone()).isEmpty();
        assertThat(environment.heartbeatUrl()).isEmpty();
        assertThat(environment.terms()).containsExactly("Acme", "Acme Tools");
        assertThat(environment.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(environment.language()).isEqualTo(Language.EN);
    }
}
