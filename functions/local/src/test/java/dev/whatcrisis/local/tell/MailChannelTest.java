// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.NotTakenException;
import dev.whatcrisis.alert.Said;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.WatchId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailChannelTest {
    private final InstantSource clock = InstantSource.system();

    @TempDir
    private Path folder;

    @Test
    void a_mail_is_plain_text_with_its_subject_and_says_that_a_machine_wrote_it() throws Exception {
        try (MailServer server = MailServer.open()) {
            send(open(server), alert("one", Optional.of("acme-1")), "you@team.example");

            MimeMessage mail = server.got.getFirst();
            assertThat(mail.getSubject()).isEqualTo("[Squall] Acme – Deckel");
            assertThat(mail.getContent().toString().strip()).isEqualTo("Ça chauffe: take a coat.");
            assertThat(mail.getContentType()).startsWith("text/plain");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("watch@acme.example");
        }
    }

    @Test
    void one_matter_is_one_conversation_and_the_same_message_keeps_its_id() throws Exception {
        try (MailServer server = MailServer.open()) {
            MailChannel channel = open(server);
            send(channel, alert("one", Optional.of("acme-1")), "you@team.example");
            send(channel, alert("two", Optional.of("acme-1")), "you@team.example");
            send(channel, alert("three", Optional.of("acme-2")), "you@team.example");
            send(channel, alert("one", Optional.of("acme-1")), "you@team.example");

            assertThat(ids(server, "In-Reply-To", 0)).isEqualTo(ids(server, "In-Reply-To", 1));
            assertThat(ids(server, "In-Reply-To", 0)).isNotEqualTo(ids(server, "In-Reply-To", 2));
            assertThat(ids(server, "References", 1)).isEqualTo(ids(server, "In-Reply-To", 1));
            assertThat(ids(server, "Message-ID", 0)).isNotEqualTo(ids(server, "Message-ID", 1));
            assertThat(ids(server, "Message-ID", 0)).isEqualTo(ids(server, "Message-ID", 3));
        }
    }

    @Test
    void a_server_that_wants_it_gets_the_password_and_only_behind_encryption() throws Exception {
        Identity here = identity();
        try (MailServer server = MailServer.closed(here.tls())) {
            send(closed(server, here, MailServer.PASSWORD), alert("one", Optional.empty()), "you@team.example");

            assertThat(server.got).hasSize(1);
        }
    }

    @Test
    void a_wrong_password_is_said_and_not_repeated() throws Exception {
        Identity here = identity();
        try (MailServer server = MailServer.closed(here.tls())) {
            assertRefused(
                    closed(server, here, "wrong-hunter2"),
                    "you@team.example",
                    "127.0.0.1 does not accept this name and password");
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_gets_no_password() throws Exception {
        Identity here = identity();
        try (MailServer server = MailServer.closed(here.tls())) {
            Smtp smtp = new Smtp(
                    "127.0.0.1", server.port(), Optional.of(MailServer.USER), "watch@acme.example", Optional.empty());
            MailChannel strict = new MailChannel(smtp, password(MailServer.PASSWORD), clock);

            assertRefused(strict, "you@team.example", "no secure connection to 127.0.0.1");
            assertThat(server.got).isEmpty();
        }
    }

    @Test
    void an_address_that_is_not_taken_is_said_without_the_address() {
        try (MailServer server = MailServer.open()) {
            assertThatThrownBy(() -> send(open(server), alert("one", Optional.empty()), "nobody@team.example"))
                    .isInstanceOf(NotTakenException.class)
                    .hasMessageStartingWith("127.0.0.1 takes no mail for this address (status 55")
                    .hasMessageNotContaining("nobody@");
        }
    }

    @Test
    void a_server_that_is_not_there_is_said() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Smtp smtp = new Smtp("127.0.0.1", free, Optional.empty(), "watch@acme.example", Optional.empty());

        assertRefused(new MailChannel(smtp, password(""), clock), "you@team.example", "cannot connect to 127.0.0.1");
    }

    @Test
    void a_server_that_says_nothing_is_given_up_at_the_deadline() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Smtp smtp = new Smtp(
                    "127.0.0.1", silent.getLocalPort(), Optional.empty(), "watch@acme.example", Optional.empty());
            MailChannel channel = new MailChannel(smtp, password(""), clock);
            Alert alert = alert("one", Optional.empty());
            Instant deadline = clock.instant().plusMillis(200);

            assertThatThrownBy(() -> channel.send(alert, contact("you@team.example"), deadline))
                    .isInstanceOf(NotTakenException.class)
                    .hasMessage("the receiver did not take it in time");
        }
    }

    @Test
    void nobody_is_there_at_the_address_that_came_with_the_program() {
        Smtp smtp = new Smtp("127.0.0.1", 1, Optional.empty(), "watch@acme.example", Optional.empty());
        MailChannel channel = new MailChannel(smtp, password(""), clock);

        assertThat(channel.reaches(contact("you@example.com"))).isFalse();
        assertThat(channel.reaches(contact("you@example.org"))).isTrue();
    }

    private void assertRefused(MailChannel channel, String to, String words) {
        assertThatThrownBy(() -> send(channel, alert("one", Optional.empty()), to))
                .isInstanceOf(NotTakenException.class)
                .hasMessage(words)
                .hasNoCause();
    }

    private static String ids(MailServer server, String header, int i) throws MessagingException {
        return server.got.get(i).getHeader(header, ",");
    }

    private void send(MailChannel channel, Alert alert, String to) {
        channel.send(alert, contact(to), clock.instant().plusSeconds(30));
    }

    private MailChannel open(MailServer server) {
        Smtp smtp = Smtp.parse(server.address(), Optional.empty(), Optional.of("watch@acme.example"), Optional.empty());
        return new MailChannel(smtp, password(""), clock);
    }

    private MailChannel closed(MailServer server, Identity here, String password) {
        Smtp smtp = Smtp.parse(
                server.address(), Optional.of(MailServer.USER), Optional.of("watch@acme.example"), Optional.empty());
        return new MailChannel(
                smtp, password(password), clock, Optional.of(here.tls().getSocketFactory()));
    }

    private static SmtpPassword password(String password) {
        return new SmtpPassword(Optional.empty(), Map.of(SmtpPassword.VARIABLE, password));
    }

    private static Contact contact(String email) {
        return new Contact(
                "you",
                "You",
                Duty.ON_CALL,
                Optional.empty(),
                Optional.of(email),
                Optional.empty(),
                QuietHours.NIGHT,
                ZoneOffset.UTC,
                Language.EN);
    }

    private static Alert alert(String id, Optional<String> incident) {
        return new Alert(
                new AlertId(id),
                new WatchId("acme"),
                incident,
                "you",
                Means.EMAIL,
                Alert.Reason.LEVEL_UP,
                false,
                Said.NOTHING,
                new Message("[Squall] Acme – Deckel", "Ça chauffe: take a coat."),
                Instant.parse("2026-03-03T09:00:00Z"),
                new Alert.Progress.Due());
    }

    /** Who a server of this machine is, and whoever believes it. */
    private record Identity(SSLContext tls) {}

    private Identity identity() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("server.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return new Identity(tls);
    }
}
