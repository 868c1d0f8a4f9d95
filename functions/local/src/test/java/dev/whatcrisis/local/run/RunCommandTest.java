// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.http.AllowedOrigins;
import dev.whatcrisis.local.door.Doorway;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.local.tell.TellFlags;
import dev.whatcrisis.local.tell.Telling;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunCommandTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void without_a_brand_and_with_an_empty_store_the_page_is_there_and_asks() throws Exception {
        PipedWriter written = new PipedWriter();
        BufferedReader printed = new BufferedReader(new PipedReader(written));
        CommandLine command = new CommandLine(new RunCommand())
                .setOut(new PrintWriter(written, true))
                .setErr(new PrintWriter(err, true));
        Thread running = new Thread(() -> command.execute("--store", folder.toString(), "--port", "0"));
        running.start();

        List<String> lines = new ArrayList<>();
        while (lines.stream().noneMatch(line -> line.startsWith("Open"))) {
            lines.add(printed.readLine());
        }
        running.interrupt();
        running.join();

        assertThat(lines).contains("Nothing is watched yet: open the page, it asks what to watch");
        assertThat(lines.getLast()).contains("http://127.0.0.1:", "token=");
    }

    @Test
    void a_taken_port_is_named_and_the_store_is_free_again() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port", Integer.toString(other.getLocalPort()))).isEqualTo(1);
            assertThat(err.toString()).contains("port " + other.getLocalPort() + " is taken");
        }
        MvStores.open(folder).close();
    }

    @Test
    void a_flag_that_cannot_be_used_is_named_before_anything_is_opened() {
        Path never = folder.resolve("never");

        assertThat(run("--brand", "Acme", "--query", "acme", "--store", never.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--query acme:");
        assertThat(Files.exists(never)).isFalse();
    }

    @Test
    void what_the_flags_do_not_name_stays_as_the_team_left_it() throws IOException {
        Watch left = Watch.of(
                        new WatchId("acme"),
                        "Acme",
                        ZoneId.of("Europe/Paris"),
                        List.of(Query.parse("hackernews:acme beer")),
                        LONG_AGO)
                .withPaused(true);
        try (MvStores stores = MvStores.open(folder)) {
            stores.ports().watches().save(left);
        }
        WatchFlags flags = new WatchFlags();
        new CommandLine(new Holder(flags)).parseArgs("--brand", "Acme", "--term", "acme beer");

        Product.open(
                        folder,
                        Doorway.here(0),
                        new SourceFlags().settings(),
                        flags,
                        AllowedOrigins.NONE,
                        Telling.of(new TellFlags()),
                        new PrintWriter(new StringWriter()))
                .close();

        try (MvStores stores = MvStores.open(folder)) {
            Watch now = stores.ports().watches().find(left.id()).orElseThrow();
            assertThat(now.terms()).containsExactly("acme beer");
            assertThat(now.paused()).isTrue();
            assertThat(now.zone()).isEqualTo(left.zone());
            assertThat(now.queries()).isEqualTo(left.queries());
            assertThat(now.createdAt()).isEqualTo(LONG_AGO);
        }
    }

    @Test
    void the_language_is_that_of_the_watch_of_who_is_told_and_of_the_link() throws IOException {
        WatchFlags flags = new WatchFlags();
        new CommandLine(new Holder(flags)).parseArgs("--brand", "Acme", "--language", "fr");

        try (Product product = Product.open(
                folder,
                Doorway.here(0),
                new SourceFlags().settings(),
                flags,
                AllowedOrigins.NONE,
                Telling.of(new TellFlags()),
                new PrintWriter(new StringWriter()))) {
            assertThat(product.link()).contains("/#language=fr&token=wc_");
        }

        try (MvStores stores = MvStores.open(folder)) {
            assertThat(stores.ports().watches().all())
                    .extracting(Watch::language)
                    .containsExactly(Language.FR);
            assertThat(stores.ports().roster().load().contacts())
                    .extracting(Contact::language)
                    .containsExactly(Language.FR);
        }
    }

    private int run(String... args) {
        CommandLine command = new CommandLine(new RunCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("--store", folder.toString()));
        all.addAll(List.of(args));
        return command.setOverwrittenOptionsAllowed(true).execute(all.toArray(String[]::new));
    }

    /** A command that has nothing but these flags. */
    @CommandLine.Command
    record Holder(@CommandLine.Mixin WatchFlags flags) {}
}
