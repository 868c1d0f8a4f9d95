// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.config.Config;
import dev.whatcrisis.api.config.ConfigJson;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportConfigCommandTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void what_is_written_can_be_put_back_and_holds_no_address_of_a_webhook() throws IOException {
        Roster roster = stored();
        Path file = folder.resolve("watch.yaml");

        assertThat(export(file.toString())).isZero();

        assertThat(file).content().contains("Harbour Ales").doesNotContain("hooks.example");
        Config config = ConfigFile.read(file, new ConfigJson.Stored(roster, Rota.NONE), NOW);
        assertThat(config.watches()).extracting(Watch::brand).containsExactly("Harbour Ales");
        assertThat(config.contacts()).contains(roster.contacts());
    }

    @Test
    void without_a_file_it_is_printed() {
        stored();

        assertThat(export()).isZero();

        assertThat(out.toString()).contains("brand: Harbour Ales");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void without_a_store_there_is_nothing_to_write_and_none_is_made() {
        assertThat(export()).isEqualTo(2);

        assertThat(err.toString()).contains("there is no store");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_that_cannot_be_written_is_named() throws IOException {
        stored();
        Path place = Files.createDirectory(folder.resolve("taken"));

        assertThat(export(place.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("cannot write " + place);
    }

    private Roster stored() {
        try (MvStores stores = MvStores.open(folder)) {
            stores.ports()
                    .watches()
                    .save(Watch.of(
                            new WatchId("harbour"),
                            "Harbour Ales",
                            ZoneOffset.UTC,
                            List.of(Query.parse("hackernews:Harbour Ales")),
                            NOW));
            Contact ada = new Contact(
                    "ada",
                    "Ada",
                    Duty.ON_CALL,
                    Optional.empty(),
                    Optional.of("ada@harbour.example"),
                    Optional.of(URI.create("https://hooks.example/x")),
                    QuietHours.NIGHT,
                    ZoneOffset.UTC,
                    Language.EN);
            return stores.ports().roster().save(new Roster(List.of(ada), 0)).orElseThrow();
        }
    }

    private int export(String... args) {
        CommandLine command = new CommandLine(new ExportConfigCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true));
        String[] all = new String[args.length + 2];
        all[0] = "--store";
        all[1] = folder.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        return command.execute(all);
    }
}
