// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LanguageFlagTest {
    @Command(name = "speak")
    private static final class Speak implements Runnable {
        @Mixin
        private LanguageFlag language = new LanguageFlag();

        @Override
        public void run() {}
    }

    private final Speak speak = new Speak();
    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(speak).setErr(new PrintWriter(err));

    @Test
    void without_the_flag_nothing_is_said_about_it() {
        assertThat(command.execute()).isZero();
        assertThat(speak.language.language()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "FR", "fr-CH"})
    void a_language_is_read_as_people_write_it(String written) {
        assertThat(command.execute("--language", written)).isZero();
        assertThat(speak.language.language()).contains(Language.FR);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void help_and_errors_name_every_language_there_is(Language language) {
        assertThat(command.getUsageMessage()).containsPattern("people read: [^.]*\\b" + language.tag() + "\\b");
        assertThat(command.execute("--language", "x1")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--language", "there are no words in \"x1\"; write one of ")
                .containsPattern("write one of .*\\b" + language.tag() + "\\b");
    }
}
