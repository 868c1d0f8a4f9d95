// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverTest {
    @Test
    void an_address_as_a_chat_gives_it_out_says_nothing_of_its_form() {
        Receiver receiver = receiver("https://hooks.slack.example/services/x");

        assertThat(receiver.form()).isEmpty();
        assertThat(receiver.address()).isEqualTo(receiver.written());
        assertThat(receiver.secure()).isTrue();
    }

    @Test
    void a_form_stands_before_the_address() {
        Receiver receiver = receiver("ntfy+http://127.0.0.1:8090/oncall?auth=x");

        assertThat(receiver.form()).contains("ntfy");
        assertThat(receiver.address()).isEqualTo(URI.create("http://127.0.0.1:8090/oncall?auth=x"));
        assertThat(receiver.usable()).isTrue();
        assertThat(receiver.secure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pigeon+https://acme.example/x", "ntfy+ftp://acme.example/x", "mailto:a@b.example", "ntfy:x"})
    void anything_else_is_not_usable(String written) {
        assertThat(receiver(written).usable()).isFalse();
        assertThat(receiver(written).secure()).isFalse();
    }

    private static Receiver receiver(String written) {
        return new Receiver(URI.create(written));
    }
}
