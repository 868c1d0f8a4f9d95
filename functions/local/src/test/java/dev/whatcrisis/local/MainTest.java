// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        PrintStream capturing = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(capturing);
        System.setErr(capturing);
    }

    @AfterEach
    void release() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void it_says_its_version() {
        assertThat(Main.execute("--version")).isZero();
        assertThat(text()).startsWith("What Crisis? ");
    }

    @Test
    void help_names_every_command() {
        assertThat(Main.execute("--help")).isZero();
        assertThat(text())
                .contains(
                        "run",
                        "replay",
                        "backtest",
                        "fade",
                        "judge",
                        "read",
                        "tone",
                        "says",
                        "doctor",
                        "export",
                        "restore");
    }

    @Test
    void a_wrong_flag_is_named_and_is_bad_input() {
        assertThat(Main.execute("--colour", "red")).isEqualTo(2);
        assertThat(text()).contains("--colour");
    }

    @Test
    void an_unknown_command_is_named_and_is_bad_input() {
        assertThat(Main.execute("dance")).isEqualTo(2);
        assertThat(text()).contains("dance");
    }

    @Test
    void an_unknown_story_names_those_there_are() {
        assertThat(Main.execute("replay", "no-such-story")).isEqualTo(2);
        assertThat(text())
                .contains("month-after", "night-call", "slip", "night-lull", "backfire", "quiet-week", "small-noise");
    }

    @Test
    void a_demo_of_an_unknown_story_names_those_there_are() {
        assertThat(Main.execute("demo", "no-such-story")).isEqualTo(2);
        assertThat(text()).contains("no-such-story", "night-call", "slip");
    }

    @Test
    void an_unknown_zone_is_bad_input() {
        assertThat(Main.execute("replay", "slip", "--zone", "Nowhere/Land")).isEqualTo(2);
        assertThat(text()).contains("Nowhere/Land");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay FOLDER",
                "restore FOLDER",
                "restore nosuch",
                "backtest FOLDER",
                "backtest nosuch",
                "fade FOLDER --at 2026-03-29T01:05:00Z",
                "judge FOLDER",
                "judge nosuch",
                "read rss FOLDER",
                "stories FOLDER",
                "tone nosuch",
                "says nosuch",
                "--brand Acme --zone Mars/One",
                "replay slip --zone Mars/One",
                "backtest nosuch --zone Mars/One",
                "token",
                "token bad words"
            })
    void what_cannot_be_used_is_said_in_words_and_is_bad_input(String line, @TempDir Path folder) {
        assertThat(Main.execute(line.replace("FOLDER", folder.toString()).split(" ")))
                .isEqualTo(2);
        assertThat(text()).isNotBlank().doesNotContain("Exception", "\tat ", "class java");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
