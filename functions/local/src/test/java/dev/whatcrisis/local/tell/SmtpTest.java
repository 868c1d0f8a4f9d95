// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SmtpTest {
    @TempDir
    private Path folder;

    @Test
    void a_server_without_a_port_is_asked_where_mail_is_handed_in() throws IOException {
        Smtp smtp = flags("--smtp", "mail.acme.example", "--smtp-from", "watch@acme.example")
                .server()
                .orElseThrow();

        assertThat(smtp.port()).isEqualTo(587);
        assertThat(smtp.encryptedFromTheStart()).isFalse();
        assertThat(Smtp.parse("mail.acme.example:465", Optional.of("a@b.example"), Optional.empty(), Optional.empty())
                        .encryptedFromTheStart())
                .isTrue();
    }

    @Test
    void who_logs_in_is_whom_it_is_from_when_that_is_an_address() {
        assertThat(Smtp.parse("mail.example", Optional.of("me@acme.example"), Optional.empty(), Optional.empty())
                        .from())
                .isEqualTo("me@acme.example");
        assertThatThrownBy(() -> Smtp.parse("mail.example", Optional.of("me"), Optional.empty(), Optional.empty()))
                .hasMessageContaining("--smtp-from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example:70000", "mail example", "smtp://mail.example", ":25", "mail.example:"})
    void what_is_no_server_is_answered_with_what_is(String server) {
        assertThatThrownBy(() -> Smtp.parse(server, Optional.of("a@b.example"), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--smtp needs");
    }

    @Test
    void the_flags_of_a_server_need_a_server() {
        assertThatThrownBy(() -> flags("--smtp-user", "me").server())
                .hasMessageContaining("--smtp HOST:PORT is missing");
    }

    @Test
    void what_was_named_once_is_kept_without_the_password_until_it_is_forgotten() throws IOException {
        Path secret = password("hunter2", "rw-------");
        Smtp smtp =
                Smtp.parse("mail.example:465", Optional.of("me@acme.example"), Optional.empty(), Optional.of(secret));
        KeptSmtp kept = new KeptSmtp(folder);

        kept.keep(smtp);

        assertThat(kept.read()).contains(smtp);
        assertThat(Files.readString(folder.resolve(KeptSmtp.NAME))).doesNotContain("hunter2");
        assertThat(Files.getPosixFilePermissions(folder.resolve(KeptSmtp.NAME))).hasSize(2);
        kept.forget();
        assertThat(kept.read()).isEmpty();
    }

    @Test
    void a_password_that_others_can_read_is_refused_with_what_to_do() throws IOException {
        Path open = password("hunter2", "rw-r--r--");

        assertThatThrownBy(() -> new SmtpPassword(Optional.of(open), Map.of()).read())
                .hasMessageContaining("others can read it; run chmod 600")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_password_comes_from_its_file_or_else_from_the_environment_and_is_never_shown() throws IOException {
        SmtpPassword file = new SmtpPassword(Optional.of(password("hunter2\n", "rw-------")), Map.of());
        SmtpPassword variable = new SmtpPassword(Optional.empty(), Map.of(SmtpPassword.VARIABLE, "hunter3"));

        assertThat(file.read()).isEqualTo("hunter2");
        assertThat(variable.read()).isEqualTo("hunter3");
        assertThat(file + " " + variable).doesNotContain("hunter");
        assertThatThrownBy(() -> new SmtpPassword(Optional.empty(), Map.of()).read())
                .hasMessageContaining(SmtpPassword.VARIABLE);
    }

    private Path password(String text, String mode) throws IOException {
        Path file = folder.resolve("password");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return file;
    }

    private static TellFlags flags(String... args) {
        TellFlags flags = new TellFlags();
        new CommandLine(new TrustedTest.Holder(flags)).parseArgs(args);
        return flags;
    }
}
