// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.ops.MotoStack;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TokenCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_link_is_printed_once_and_its_token_opens_the_api() {
        try (MotoStack stack = new MotoStack(Map.of("PageUrl", "https://wc.example"))) {
            assertThat(token(stack, Map.of(), "--name", "Léa", "--role", "responder"))
                    .isZero();

            assertThat(out.toString()).matches("https://wc\\.example/#token=wc_[A-Za-z0-9_-]{43}\\R");
            assertThat(err.toString()).contains("Léa (lea, RESPONDER)", "never shown again", "DELETE /people/lea");
            String token = out.toString().strip().split("#token=", 2)[1];
            assertThat(new AccessTokens(stack.ports().people(), new SecureRandom()).who("Bearer " + token))
                    .map(Person::role)
                    .contains(Role.RESPONDER);
            assertThat(stack.ports().audit().latest(1))
                    .singleElement()
                    .matches(entry ->
                            entry.what().equals("token --aws") && entry.target().equals("/people/lea"));
            assertThat(err.toString()).doesNotContain(token);
        }
    }

    @Test
    void in_a_build_no_token_is_made() {
        try (MotoStack stack = new MotoStack(Map.of("PageUrl", "https://wc.example"))) {
            assertThat(token(stack, Map.of("CI", "true"))).isEqualTo(1);

            assertThat(out.toString()).isEmpty();
            assertThat(err.toString()).contains("This is a build");
            assertThat(stack.ports().people().all()).isEmpty();
        }
    }

    @Test
    void where_an_identity_provider_says_who_may_no_token_is_made() {
        try (MotoStack stack =
                new MotoStack(Map.of("PageUrl", "https://wc.example", "OidcIssuer", "https://login.example"))) {
            assertThat(token(stack, Map.of())).isEqualTo(1);

            assertThat(err.toString()).contains("https://login.example", "sign in there");
            assertThat(stack.ports().people().all()).isEmpty();
        }
    }

    @Test
    void a_token_is_not_put_into_a_link_that_is_not_encrypted() {
        try (MotoStack stack = new MotoStack(Map.of("PageUrl", "http://wc.example"))) {
            assertThat(token(stack, Map.of())).isEqualTo(1);

            assertThat(out.toString()).isEmpty();
            assertThat(stack.ports().people().all()).isEmpty();
        }
    }

    @Test
    void a_name_that_cannot_be_is_bad_input() {
        assertThat(run(Map.of(), "--aws", "--name", " ")).isEqualTo(2);
        assertThat(err.toString()).contains("--name must be 1 to 60 characters");
        assertThat(run(Map.of(), "--aws", "--name", "\u200b\u2060")).isEqualTo(2);
    }

    private int token(MotoStack stack, Map<String, String> environment, String... more) {
        return run(environment, stack.flags(more));
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new CommandLine(new TokenCommand(new Environment(environment)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
