// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.access.AccessTokens.Issued;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final InMemoryPersonStore people = new InMemoryPersonStore();
    private final AccessTokens tokens = new AccessTokens(people, new SecureRandom());

    @Test
    void a_token_has_256_bits_and_is_stored_nowhere() {
        Issued issued = tokens.issue("Lea", Role.ADMIN, NOW);

        assertThat(issued.token()).matches("wc_[0-9A-Za-z_-]{43}");
        assertThat(people.find("lea").orElseThrow().tokenHash())
                .isEqualTo(Digests.sha256(issued.token()))
                .doesNotContain(issued.token());
        assertThat(issued.toString()).doesNotContain(issued.token());
    }

    @Test
    void tokens_differ() {
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < 200; n++) {
            seen.add(tokens.issue("Lea", Role.VIEWER, NOW).token());
        }

        assertThat(seen).hasSize(200);
    }

    @Test
    void the_bearer_of_a_token_is_known() {
        Issued issued = tokens.issue("Lea", Role.RESPONDER, NOW);

        assertThat(tokens.who("Bearer " + issued.token())).contains(issued.person());
        assertThat(tokens.who("bearer  " + issued.token() + " ")).contains(issued.person());
    }

    @Test
    void anything_else_is_nobody() {
        Issued issued = tokens.issue("Lea", Role.RESPONDER, NOW);
        String token = issued.token();

        for (String header : new String[] {
            "",
            " ",
            "Bearer",
            "Bearer ",
            token,
            "Basic " + token,
            "Bearer " + token + "x",
            "Bearer " + token.substring(1),
            "Bearer " + issued.person().tokenHash(),
            "Bearer " + token + " " + token
        }) {
            assertThat(tokens.who(header)).as(header).isEmpty();
        }
    }

    @Test
    void a_revoked_token_is_nobodys() {
        Issued issued = tokens.issue("Lea", Role.RESPONDER, NOW);
        people.delete("lea");

        assertThat(tokens.who("Bearer " + issued.token())).isEmpty();
    }

    @Test
    void an_id_is_made_from_the_name_and_stays_unique() {
        assertThat(id("Léa Müller")).isEqualTo("lea-muller");
        assertThat(id("Lea Muller")).isEqualTo("lea-muller-2");
        assertThat(id("  --Ops!  ")).isEqualTo("ops");
        assertThat(id("李")).isEqualTo("person");
        assertThat(id("x".repeat(60))).hasSize(30);
    }

    private String id(String name) {
        return tokens.issue(name, Role.VIEWER, NOW).person().id();
    }
}
