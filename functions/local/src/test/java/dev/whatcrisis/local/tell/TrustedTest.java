// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrustedTest {
    @TempDir
    private Path folder;

    @Test
    void a_server_of_ones_own_network_that_was_named_once_is_told_after_a_restart_too() throws IOException {
        Trusted.in(folder)
                .with(List.of(Way.parse("ntfy:http://127.0.0.1:8090/acme")))
                .keep(folder);

        Trusted later = Trusted.in(folder);

        assertThat(later.test(URI.create("http://127.0.0.1:8090/"))).isTrue();
        assertThat(later.test(URI.create("ntfy+http://127.0.0.1:8090/other"))).isTrue();
        assertThat(later.test(URI.create("http://127.0.0.1:8091/acme"))).isFalse();
        assertThat(later.test(URI.create("https://127.0.0.1:8090/acme"))).isFalse();
        assertThat(later.test(URI.create("http://169.254.169.254/"))).isFalse();
    }

    @Test
    void what_is_on_the_public_internet_needs_no_trust_and_gets_none() {
        assertThat(new Trusted(java.util.Set.of())
                        .with(List.of(Way.parse("json:https://93.184.216.34/hook")))
                        .origins())
                .isEmpty();
    }

    @Test
    void the_file_is_for_its_owner_alone() throws IOException {
        Trusted.in(folder).with(List.of(Way.parse("ntfy:http://10.0.0.7/acme"))).keep(folder);

        assertThat(Files.getPosixFilePermissions(folder.resolve(Trusted.NAME))).hasSize(2);
    }

    @Test
    void nothing_is_told_in_the_clear_over_the_internet() {
        TellFlags flags = new TellFlags();
        new CommandLine(new Holder(flags)).parseArgs("--tell", "ntfy:http://93.184.216.34/hunter2");

        assertThatThrownBy(() -> Telling.of(flags))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use an address with https")
                .hasMessageNotContaining("hunter2");
    }

    /** A command that has nothing but these flags. */
    @CommandLine.Command
    record Holder(@CommandLine.Mixin TellFlags flags) {}
}
