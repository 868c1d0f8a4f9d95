// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.sources.mastodon.Wanted.Account;
import dev.whatcrisis.sources.mastodon.Wanted.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {
    @Test
    void tags_and_accounts_may_name_a_server() {
        assertThat(Wanted.parse("#acme", "home.example")).contains(new Tag("acme", "home.example"));
        assertThat(Wanted.parse("acme", "home.example")).contains(new Tag("acme", "home.example"));
        assertThat(Wanted.parse("#Café@s.example", "home.example")).contains(new Tag("Café", "s.example"));
        assertThat(Wanted.parse("@acme", "home.example")).contains(new Account("acme", "home.example"));
        assertThat(Wanted.parse("acme@s.example", "home.example")).contains(new Account("acme", "s.example"));
        assertThat(Wanted.parse("@acme.team@s.example:8443", "home.example"))
                .contains(new Account("acme.team", "s.example:8443"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "@", "two words", "@a@b@c", "#a/../b", "@a@evil.example/path", "@a@user:pw@x"})
    void anything_else_is_nothing(String text) {
        assertThat(Wanted.parse(text, "home.example")).isEmpty();
    }
}
