// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final Locale locale = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctor --aws --help", "--aws doctor --help", "token --aws --help"})
    void the_flag_may_stand_before_or_behind_the_command(String line) {
        assertThat(execute(line.split(" "))).isZero();
        assertThat(out.toString()).startsWith("Usage: whatcrisis ").contains("--stack=NAME", "Default: whatcrisis");
    }

    @Test
    void without_a_command_it_says_which_there_are() {
        assertThat(execute("--aws")).isEqualTo(2);
        assertThat(err.toString()).contains("(doctor | export | token) --aws");
    }

    @Test
    void its_version_can_be_asked() {
        assertThat(execute("--aws", "--version")).isZero();
        assertThat(out.toString()).startsWith("What Crisis? ");
    }

    @Test
    void a_command_that_runs_on_this_machine_alone_is_bad_input() {
        assertThat(execute("replay", "slip", "--aws")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "token, --region, Mars/One, '\"Mars/One\" is none'",
        "doctor, --region, Mars/One, '\"Mars/One\" is none'",
        "token, --region, '', '\"\" is none'",
        "token, --stack, my stack, '\"my stack\" cannot be the name of one'",
        "doctor, --stack, '', '\"\" cannot be the name of one'",
        "token, --name, ' ', '--name must be 1 to 60 characters'",
        "token, --role, king, 'VIEWER, RESPONDER, ADMIN'",
        "token, --reigon, eu-west-1, '--reigon'",
        "doctor, --region, , '--region'",
    })
    void a_word_that_cannot_be_is_bad_input_and_said(String command, String flag, String word, String said) {
        String[] line =
                word == null ? new String[] {command, "--aws", flag} : new String[] {command, "--aws", flag, word};

        assertThat(execute(line)).isEqualTo(2);
        assertThat(out + err.toString()).contains(said).doesNotContain("Exception");
    }

    private int execute(String... args) {
        return Main.execute(new PrintWriter(out), new PrintWriter(err), args);
    }
}
