// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Optional<PrintStream> terminal = Optional.of(new PrintStream(shown, true, UTF_8));

    @Test
    void long_work_is_a_bar_that_ends_where_the_work_does() {
        try (Progress progress = Progress.on(terminal, "posts", 8_000, 5_000)) {
            progress.reached(7_000);
            for (int post = 0; post < 1_000; post++) {
                progress.stepped();
            }
        }
        assertThat(text()).contains("posts", "100%", "8000/8000");
    }

    @Test
    void short_work_shows_nothing() {
        try (Progress progress = Progress.on(terminal, "posts", 4_999, 5_000)) {
            progress.reached(4_999);
            progress.clear();
        }
        assertThat(text()).isEmpty();
    }

    @Test
    void work_of_unknown_length_shows_how_much_is_done_once_that_is_much() {
        try (Progress progress = Progress.on(terminal, "posts", Progress.UNKNOWN, 5_000)) {
            progress.reached(4_999);
            assertThat(text()).isEmpty();
            progress.reached(6_000);
        }
        assertThat(text()).contains("posts", "6000");
    }

    @Test
    void where_there_is_no_terminal_there_is_no_bar() {
        try (Progress progress = Progress.on(Optional.empty(), "posts", 8_000, 5_000)) {
            progress.reached(8_000);
            progress.clear();
        }
        try (Progress progress = Progress.of("posts", 8_000, 5_000)) {
            progress.reached(8_000);
        }
        assertThat(text()).isEmpty();
    }

    @Test
    void a_line_of_output_finds_an_empty_line() {
        try (Progress progress = Progress.on(terminal, "posts", 8_000, 5_000)) {
            progress.reached(1);
            progress.clear();
            assertThat(text()).endsWith("\r\u001b[2K");
        }
    }

    @Test
    void what_is_read_counts_and_stays_as_it_is() throws IOException {
        byte[] bytes = "a kettle is only a kettle".repeat(400).getBytes(UTF_8);
        try (Progress progress = Progress.on(terminal, "read", bytes.length, 5_000);
                InputStream in = progress.through(new ByteArrayInputStream(bytes))) {
            assertThat(in.read()).isEqualTo('a');
            assertThat(in.readAllBytes()).hasSize(bytes.length - 1);
            assertThat(in.read()).isNegative();
        }
        assertThat(text()).contains(bytes.length + "/" + bytes.length);
    }

    private String text() {
        return shown.toString(UTF_8);
    }
}
