// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DoorFlagsTest {
    @Test
    void without_flags_the_page_is_on_this_machine_alone() {
        Doorway doorway = doorway();

        assertThat(doorway.address().isLoopbackAddress()).isTrue();
        assertThat(doorway.links(8642)).isEqualTo("127.0.0.1:8642");
        assertThat(doorway.page(8642)).isEqualTo("http://127.0.0.1:8642");
        assertThat(doorway.hosts(8642)).containsExactlyInAnyOrder("127.0.0.1:8642", "localhost:8642", "[::1]:8642");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "93.184.216.34"})
    void the_internet_is_not_let_in_without_encryption(String address) {
        assertThatThrownBy(() -> doorway("--bind", address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--behind-proxy X-Forwarded-Proto");
        assertThat(doorway("--bind", address, "--behind-proxy", "X-Forwarded-Proto")
                        .bind())
                .isPresent();
    }

    @Test
    void ones_own_network_may_be_let_in() {
        assertThat(doorway("--bind", "192.168.1.5").hosts(8642)).contains("192.168.1.5:8642");
    }

    @Test
    void behind_a_proxy_nobody_comes_past_it() throws UnknownHostException {
        Doorway doorway = doorway("--bind", "0.0.0.0", "--behind-proxy", "X-Forwarded-Proto");
        InetAddress elsewhere = InetAddress.getByName("10.0.0.9");

        assertThat(doorway.passes(elsewhere, Map.of("x-forwarded-proto", "https")))
                .isTrue();
        assertThat(doorway.passes(elsewhere, Map.of("x-forwarded-proto", "http")))
                .isFalse();
        assertThat(doorway.passes(elsewhere, Map.of())).isFalse();
        assertThat(doorway.passes(InetAddress.getLoopbackAddress(), Map.of())).isTrue();
    }

    @Test
    void links_lead_to_where_people_reach_it() {
        Doorway doorway = doorway("--public-url", "https://watch.acme.example/");

        assertThat(doorway.links(8642)).isEqualTo("watch.acme.example");
        assertThat(doorway.page(8642)).isEqualTo("https://watch.acme.example");
        assertThat(doorway.hosts(8642)).contains("watch.acme.example", "127.0.0.1:8642");
        assertThat(doorway("--public-url", "http://192.168.1.5:8642").links(8642))
                .isEqualTo("http://192.168.1.5:8642");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "watch.acme.example",
                "https://watch.acme.example/page",
                "ftp://watch.acme.example",
                "http://93.184.216.34",
                "https://me@watch.acme.example"
            })
    void what_links_cannot_begin_with_is_refused(String url) {
        assertThatThrownBy(() -> doorway("--public-url", url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--public-url");
    }

    private static Doorway doorway(String... args) {
        DoorFlags flags = new DoorFlags();
        new CommandLine(new Holder(flags)).parseArgs(args);
        return flags.doorway();
    }

    /** A command that has nothing but these flags. */
    @CommandLine.Command
    record Holder(@CommandLine.Mixin DoorFlags flags) {}
}
