// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.api.http.AllowedOrigins;
import dev.whatcrisis.local.door.Doorway;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.local.tell.MailServer;
import dev.whatcrisis.local.tell.TellFlags;
import dev.whatcrisis.local.tell.Telling;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.words.Fact;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The product itself, over a recorded feed in which people are hurt: what it says really arrives. */
class ToldFromHereTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> NAMES =
            List.of("Wren", "Finch", "Heron", "Teal", "Swift", "Crane", "Robin", "Lark");

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    private final StringWriter out = new StringWriter();
    private final NtfyServer ntfy = new NtfyServer();

    @TempDir
    private Path folder;

    @BeforeEach
    void hurt() {
        SERVER.stubFor(get("/feed")
                .willReturn(
                        ok(feed(InstantSource.system().instant())).withHeader("Content-Type", "application/rss+xml")));
    }

    @AfterEach
    void close() {
        ntfy.close();
    }

    @Test
    void an_alert_arrives_once_and_its_button_takes_it() throws IOException, InterruptedException {
        try (Product product = open("--tell", "ntfy:" + ntfy.topic("harbour"))) {
            product.start(Duration.ofSeconds(1));
            await(() -> !ntfy.got.isEmpty());

            JsonNode message = ntfy.got.getFirst();
            assertThat(message.path("topic").asText()).isEqualTo("harbour");
            assertThat(message.path("message").asText()).contains("Harbour Ales");
            JsonNode button = message.path("actions").path(0);
            assertThat(button.path("label").asText()).isEqualTo("I have it");
            assertThat(tap(button)).isLessThan(400);
        }
        int before = ntfy.got.size();
        out.getBuffer().setLength(0);

        try (Product again = open()) {
            again.start(Duration.ofSeconds(1));
            await(() -> out.toString().contains("Harbour Ales: "));
        }
        assertThat(ntfy.got).hasSize(before);
        try (MvStores stores = MvStores.open(folder)) {
            assertThat(stores.ports()
                            .alerts()
                            .latest(stores.ports().watches().all().getFirst().id(), 50))
                    .filteredOn(Alert::sent)
                    .isNotEmpty()
                    .allSatisfy(alert -> assertThat(alert.shown()).isFalse());
        }
        assertThat(ntfy.got).extracting(JsonNode::toString).doesNotHaveDuplicates();
    }

    @Test
    void a_dead_mail_server_costs_the_others_nothing_and_gets_its_mail_when_it_is_back() throws IOException {
        String dead;
        try (MailServer server = MailServer.open()) {
            dead = server.address();
        }
        try (Product product = open(
                "--tell",
                "ntfy:" + ntfy.topic("harbour"),
                "--tell",
                "mailto:you@team.example",
                "--smtp",
                dead,
                "--smtp-from",
                "watch@harbour.example")) {
            product.start(Duration.ofSeconds(1));
            await(() -> !ntfy.got.isEmpty());
        }
        try (MvStores stores = MvStores.open(folder)) {
            assertThat(latest(stores))
                    .filteredOn(alert -> alert.means() == Means.EMAIL)
                    .isNotEmpty()
                    .allSatisfy(mail -> assertThat(mail.sent()).isFalse());
            latest(stores).forEach(alert -> comeDue(stores, alert));
        }

        try (MailServer server = MailServer.open();
                Product again = open("--smtp", server.address(), "--smtp-from", "watch@harbour.example")) {
            again.start(Duration.ofSeconds(1));
            await(() -> !server.got.isEmpty());
        }
    }

    /** As if the claim of a process that died, or the pause before the next try, were over. */
    private static void comeDue(MvStores stores, Alert alert) {
        AlertLog log = stores.ports().alerts();
        Fact why = Fact.of("sending.failed");
        log.failed(alert.id(), "local", alert.dueAt(), why);
        alert.nextTryAt().ifPresent(next -> {
            log.claim(alert.id(), "test", next, next.plusSeconds(60));
            log.failed(alert.id(), "test", alert.dueAt(), why);
        });
    }

    private static List<Alert> latest(MvStores stores) {
        return stores.ports()
                .alerts()
                .latest(stores.ports().watches().all().getFirst().id(), 50);
    }

    @Test
    void without_a_way_nothing_leaves_this_machine_and_the_outbox_says_so() throws IOException {
        try (Product product = open()) {
            product.start(Duration.ofSeconds(1));
            await(() -> out.toString().contains("--- outbox"));
        }

        assertThat(out.toString()).contains("not sent (this machine has no channel for it): ");
        try (MvStores stores = MvStores.open(folder)) {
            assertThat(stores.ports().roster().load().contacts())
                    .extracting(Contact::id)
                    .containsExactly("you");
            assertThat(stores.ports()
                            .alerts()
                            .latest(stores.ports().watches().all().getFirst().id(), 50))
                    .filteredOn(Alert::sent)
                    .isNotEmpty()
                    .allSatisfy(alert -> assertThat(alert.shown()).isTrue());
        }
    }

    /** Does what the phone does when the button is pressed. */
    private static int tap(JsonNode button) throws IOException, InterruptedException {
        assertThat(button.path("method").asText()).isEqualTo("POST");
        HttpRequest press = HttpRequest.newBuilder(URI.create(button.path("url").asText()))
                .header("Content-Type", button.at("/headers/Content-Type").asText())
                .POST(HttpRequest.BodyPublishers.ofString(button.path("body").asText()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(press, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private Product open(String... tell) throws IOException {
        WatchFlags flags = new WatchFlags();
        new CommandLine(new RunCommandTest.Holder(flags))
                .parseArgs("--brand", "Harbour Ales", "--zone", noonIsNow().getId());
        flags.queries.add("rss:" + SERVER.baseUrl() + "/feed");
        SourceFlags sources = new SourceFlags();
        sources.allowLoopback = true;
        TellFlags told = new TellFlags();
        new CommandLine(new TellHolder(told)).parseArgs(tell);
        return Product.open(
                folder,
                Doorway.here(0),
                sources.settings(),
                flags,
                AllowedOrigins.NONE,
                Telling.of(told),
                new PrintWriter(out, true));
    }

    /** A zone in which nobody sleeps now. */
    private static ZoneOffset noonIsNow() {
        Instant now = InstantSource.system().instant();
        return ZoneOffset.ofHours(12 - now.atZone(ZoneOffset.UTC).getHour());
    }

    private static void await(BooleanSupplier happened) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it happened in time").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static String feed(Instant now) {
        return IntStream.range(0, NAMES.size())
                .mapToObj(n -> "<item><guid>p" + n + "</guid><author>" + NAMES.get(n)
                        + "</author><title>My bottle of Harbour Ales exploded and cut my hand, I am in hospital, photo "
                        + n + "</title><pubDate>"
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                now.minusSeconds(60L * n).atZone(ZoneOffset.UTC))
                        + "</pubDate></item>")
                .collect(Collectors.joining(
                        "", "<rss version=\"2.0\"><channel><title>Tap news</title>", "</channel></rss>"));
    }

    /** A command that has nothing but these flags. */
    @CommandLine.Command
    record TellHolder(@CommandLine.Mixin TellFlags flags) {}
}
