// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.local.doctor.Finding.Outcome;
import dev.whatcrisis.ops.People;
import dev.whatcrisis.watch.Roster;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.model.ParameterType;

class SecretCheckTest {
    private static final Roster HOOKED = People.roster(People.withWebhook("chat"));

    @Test
    void a_missing_secret_matters_only_when_somebody_has_a_webhook() {
        assertThat(judge(Optional.empty(), Roster.EMPTY).outcome()).isEqualTo(Outcome.OK);

        Finding needed = judge(Optional.empty(), HOOKED);
        assertThat(needed.outcome()).isEqualTo(Outcome.WARN);
        assertThat(needed.todo()).contains("--type SecureString --name /whatcrisis/acme/webhook-secret");
    }

    @Test
    void one_in_the_clear_is_told() {
        assertThat(judge(Optional.of(ParameterType.SECURE_STRING), HOOKED).outcome())
                .isEqualTo(Outcome.OK);
        assertThat(judge(Optional.of(ParameterType.STRING), HOOKED).found()).contains("in the clear");
    }

    private static Finding judge(Optional<ParameterType> kind, Roster roster) {
        return SecretCheck.judge(kind, roster, "/whatcrisis/acme");
    }
}
