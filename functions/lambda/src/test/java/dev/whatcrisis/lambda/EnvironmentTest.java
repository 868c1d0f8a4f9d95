// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.api.settings.SettingFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every variable: right, wrong, and absent. */
class EnvironmentTest {
    /** What the template and Lambda make themselves: it is there, or the deployment is broken. */
    static Stream<Arguments> made() {
        return Stream.of(
                made("AWS_REGION", Environment::region, "eu-west-1"),
                made("TABLE", Environment::table, "acme-Table-1A2B"),
                made("BUS", Environment::bus, "acme"),
                made("ALERTS_TOPIC", Environment::alertsTopic, "arn:aws:sns:eu-west-1:123456789012:alerts"),
                made("OPS_TOPIC", Environment::opsTopic, "arn:aws:sns:eu-west-1:123456789012:ops"),
                made("SECRETS", Environment::secrets, "/whatcrisis/acme"),
                made("LINK_DOMAIN", Environment::linkDomain, "wc.example"));
    }

    @ParameterizedTest
    @MethodSource("made")
    void what_the_template_makes_is_read_and_where_it_is_missing_it_is_named(
            String variable, Function<Environment, Object> read, String right) {
        assertThat(read.apply(new Environment(Map.of(variable, right)))).isEqualTo(right);
        for (Map<String, String> missing : List.of(Map.<String, String>of(), Map.of(variable, " "))) {
            assertThatThrownBy(() -> read.apply(new Environment(missing)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(variable)
                    .hasMessageContaining("deploy");
        }
    }

    /** What a person fills in: a right value, a wrong one that the template's pattern lets through, and none. */
    static Stream<Arguments> filledIn() {
        return Stream.of(
                filledIn("ZONE", "Zone", e -> e.zone().getId(), "Europe/Paris", "Europe/Paris", "Europe/Pari", "UTC"),
                filledIn("ZONE", "Zone", e -> e.zone().getId(), "Etc/GMT+2", "Etc/GMT+2", "-", "UTC"),
                filledIn("LANGUAGE", "Language", e -> e.language().name(), "FR", "FR", "fr-FR", "EN"),
                filledIn(
                        "SMS_MAX_PRICE",
                        "SmsMaxPrice",
                        e -> e.smsMaxPrice().toString(),
                        "0.07",
                        "0.07",
                        "cheap",
                        "0.50"),
                filledIn("SMS_MAX_PRICE", "SmsMaxPrice", e -> e.smsMaxPrice().toString(), "5", "5", "-1", "0.50"),
                filledIn(
                        "HEARTBEAT_URL",
                        "HeartbeatUrl",
                        e -> e.heartbeatUrl().map(Object::toString).orElse("none"),
                        "https://pulse.example/1",
                        "https://pulse.example/1",
                        "https://[bad",
                        "none"),
                filledIn(
                        "HEARTBEAT_URL",
                        "HeartbeatUrl",
                        e -> e.heartbeatUrl().map(Object::toString).orElse("none"),
                        "https://pulse.example",
                        "https://pulse.example",
                        "https:///nowhere",
                        "none"),
                filledIn(
                        "BRAND",
                        "Brand",
                        e -> e.brand().orElse("none"),
                        "Caf\u00e9 Zo\u00eb",
                        "Caf\u00e9 Zo\u00eb",
                        "a\tb\u0007",
                        "none"),
                filledIn("TERMS", "Terms", e -> e.terms().toString(), " ,a, b b ,", "[a, b b]", "x".repeat(101), "[]"),
                filledIn(
                        "EMAIL",
                        "Email",
                        e -> e.email().orElse("none"),
                        "team@acme.example",
                        "team@acme.example",
                        "team at acme",
                        "none"),
                filledIn(
                        "PHONE",
                        "Phone",
                        e -> e.phone().orElse("none"),
                        "+33600000000",
                        "+33600000000",
                        "0600000000",
                        "none"));
    }

    @ParameterizedTest
    @MethodSource("filledIn")
    void what_a_person_filled_in_wrongly_is_replaced_and_said(
            String variable,
            String setting,
            Function<Environment, Object> read,
            String right,
            Object means,
            String wrong,
            Object instead) {
        Environment good = new Environment(Map.of(variable, right));
        assertThat(read.apply(good)).isEqualTo(means);
        assertThat(good.faults()).isEmpty();

        Environment bad = new Environment(Map.of(variable, wrong));
        assertThat(read.apply(bad)).isEqualTo(instead);
        assertThat(bad.faults()).extracting(SettingFault::setting).containsExactly(setting);

        for (Map<String, String> absent : List.of(Map.<String, String>of(), Map.of(variable, " "))) {
            assertThat(read.apply(new Environment(absent))).isEqualTo(instead);
            assertThat(new Environment(absent).faults()).isEmpty();
        }
    }

    @Test
    void a_domain_that_is_no_host_name_is_said_and_links_are_made_with_it_all_the_same() {
        Environment odd = new Environment(Map.of("LINK_DOMAIN", "wc..example"));

        assertThat(odd.linkDomain()).isEqualTo("wc..example");
        assertThat(odd.faults()).containsExactly(SettingFault.of("Domain", SettingFault.Kind.DOUBTFUL));
        assertThat(new Environment(Map.of("LINK_DOMAIN", "a1b2.execute-api.eu-west-1.amazonaws.com")).faults())
                .isEmpty();
    }

    @Test
    void a_contact_is_any_text_and_one_of_which_nothing_can_be_sent_is_said() {
        assertThat(new Environment(Map.of()).contact()).isEmpty();
        assertThat(new Environment(Map.of("CONTACT", "ops@acme.example")).faults())
                .isEmpty();
        assertThat(new Environment(Map.of("CONTACT", "\u65e5\u672c")).faults())
                .containsExactly(SettingFault.unusable("Contact", ""));
    }

    @Test
    void one_bad_term_costs_only_itself() {
        Environment odd = new Environment(Map.of("TERMS", "Acme," + "x".repeat(101) + ",Acme Tools"));

        assertThat(odd.terms()).containsExactly("Acme", "Acme Tools");
        assertThat(odd.faults()).containsExactly(SettingFault.of("Terms", SettingFault.Kind.PARTLY));
    }

    @Test
    void the_claim_of_a_role_is_a_text_or_nothing() {
        assertThat(new Environment(Map.of("OIDC_ROLE_CLAIM", "role")).roleClaim())
                .isEqualTo("role");
        assertThat(new Environment(Map.of("OIDC_ROLE_CLAIM", "")).roleClaim()).isEmpty();
        assertThat(new Environment(Map.of()).roleClaim()).isEmpty();
    }

    @Test
    void which_sources_are_polled_is_known_only_where_it_is_said() {
        assertThat(new Environment(Map.of("POLLED", "hackernews,,mastodon,")).polled())
                .contains(Set.of("hackernews", "mastodon"));
        assertThat(new Environment(Map.of("POLLED", ",,,")).polled()).contains(Set.of());
        assertThat(new Environment(Map.of("POLLED", "smoke")).polled()).contains(Set.of("smoke"));
        assertThat(new Environment(Map.of()).polled()).isEqualTo(Optional.empty());
    }

    private static Arguments made(String variable, Function<Environment, Object> read, String right) {
        return Arguments.of(variable, read, right);
    }

    private static Arguments filledIn(
            String variable,
            String setting,
            Function<Environment, Object> read,
            String right,
            Object means,
            String wrong,
            Object instead) {
        return Arguments.of(variable, setting, read, right, means, wrong, instead);
    }
}
