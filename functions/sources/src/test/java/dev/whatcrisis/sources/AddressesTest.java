// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void only_web_addresses_with_a_host_are_taken() {
        assertThat(Addresses.web(" https://acme.example/a b?q=é "))
                .contains(URI.create("https://acme.example/a%20b?q=%C3%A9"));
        assertThat(Addresses.web("javascript:alert(1)")).isEmpty();
        assertThat(Addresses.web("ftp://acme.example/")).isEmpty();
        assertThat(Addresses.web("/relative")).isEmpty();
        assertThat(Addresses.web("http://")).isEmpty();
    }

    @Test
    void relative_addresses_are_resolved_also_against_a_bare_host() {
        URI bare = URI.create("https://acme.example");
        assertThat(Addresses.resolve(bare, URI.create("post/1"))).hasToString("https://acme.example/post/1");
        assertThat(Addresses.resolve(URI.create("https://acme.example/a/b"), URI.create("c")))
                .hasToString("https://acme.example/a/c");
    }

    @Test
    void parameters_are_encoded() {
        assertThat(Addresses.build(URI.create("https://acme.example/"), "/s", Map.of("q", "a b&c+d/é")))
                .hasToString("https://acme.example/s?q=a%20b%26c%2Bd%2F%C3%A9");
    }

    @Test
    void an_address_can_be_moved_to_another_server() {
        URI base = URI.create("http://127.0.0.1:9999/");
        assertThat(Addresses.onto(base, URI.create("https://news.example/feed?x=1")))
                .hasToString("http://127.0.0.1:9999/feed?x=1");
        assertThat(Addresses.onto(base, URI.create("https://news.example"))).hasToString("http://127.0.0.1:9999/");
    }
}
