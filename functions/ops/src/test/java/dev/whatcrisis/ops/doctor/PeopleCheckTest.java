// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.local.doctor.Finding.Outcome;
import dev.whatcrisis.ops.Stacks;
import dev.whatcrisis.ops.aws.DeployedStack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleCheckTest {
    private static final DeployedStack STACK = Stacks.whole("CREATE_COMPLETE", Map.of());

    @Test
    void without_a_token_nobody_can_open_the_page() {
        assertThat(PeopleCheck.judge(List.of(), STACK).line())
                .startsWith("fail  people: nobody has a token")
                .endsWith("do: ./whatcrisis token --aws --stack acme --region eu-west-1");
    }

    @Test
    void without_an_admin_nothing_can_be_changed() {
        assertThat(PeopleCheck.judge(List.of(person(Role.VIEWER)), STACK).outcome())
                .isEqualTo(Outcome.WARN);
        assertThat(PeopleCheck.judge(List.of(person(Role.ADMIN)), STACK).outcome())
                .isEqualTo(Outcome.OK);
    }

    @Test
    void where_an_identity_provider_says_who_may_tokens_do_not_matter() {
        DeployedStack stack = Stacks.whole("CREATE_COMPLETE", Map.of("OidcIssuer", "https://login.example"));

        assertThat(PeopleCheck.judge(List.of(), stack).line())
                .isEqualTo("ok    people: an identity provider says who may: https://login.example");
    }

    private static Person person(Role role) {
        return new Person("lea", "Lea", role, "0".repeat(64), Instant.EPOCH);
    }
}
