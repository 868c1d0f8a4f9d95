// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorCommandTest {
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void before_the_first_start_nothing_fails_and_nothing_is_created() throws IOException {
        assertThat(doctor("--port", "0")).isZero();
        assertThat(out.toString())
                .contains("ok    java:", "warn  store: there is none yet", "do: ./whatcrisis --brand");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_store_in_use_is_said_and_the_rest_is_still_checked() {
        try (MvStores running = MvStores.open(folder)) {
            assertThat(running.ports().watches().all()).isEmpty();
            assertThat(doctor("--port", "0")).isZero();
        }
        assertThat(out.toString()).contains("warn  store: in use", "ok    port 0:", "ok    tone:");
    }

    @Test
    void a_port_that_another_program_has_fails() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(doctor("--port", Integer.toString(other.getLocalPort()))).isEqualTo(1);
            assertThat(out.toString()).contains("fail  port " + other.getLocalPort() + ": taken", "--port 0");
        }
    }

    @Test
    void what_is_stored_is_looked_at_and_told_in_json_too() throws IOException {
        Watch unknown = Watch.of(
                new WatchId("harbour"),
                "Harbour",
                ZoneOffset.UTC,
                List.of(Query.parse("carrierpigeon:harbour")),
                Instant.EPOCH);
        try (MvStores stores = MvStores.open(folder)) {
            stores.ports().watches().save(unknown);
        }

        assertThat(doctor("--port", "0", "--json")).isEqualTo(1);

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.get("ok").asBoolean()).isFalse();
        assertThat(report.get("checks").findValuesAsText("about"))
                .contains("java", "store", "watch harbour", "query carrierpigeon:harbour", "roster");
        assertThat(report.get("checks"))
                .allMatch(c -> c.get("outcome").asText().equals("ok")
                        || !c.get("do").asText().isEmpty());
    }

    @Test
    void a_file_that_is_no_store_fails_with_what_to_do() throws IOException {
        Files.writeString(folder.resolve(MvStores.FILE), "this is not a store ".repeat(1000));
        assertThat(doctor("--port", "0")).isEqualTo(1);
        assertThat(out.toString()).contains("fail  store:");
    }

    @Test
    void a_config_file_is_looked_at_instead_of_the_store() throws IOException {
        Path file = folder.resolve("watch.yaml");
        Files.writeString(file, """
            watches:
              - id: harbour
                brand: Harbour Ales
                queries: [{source: hackernews, text: Harbour Ales}]
                zone: Europe/Paris
            contacts:
              - {id: ada, name: Ada, duty: ON_CALL, email: ada@harbour.example, webhook: "https://hooks.example/x", zone: Europe/Paris}
            """);

        assertThat(doctor("--config", file.toString())).isZero();

        assertThat(out.toString())
                .contains("ok    config: " + file + " can be used, 1 watch")
                .contains("warn  roster: nobody on duty has a phone or ntfy")
                .contains("warn  contact ada: it has a webhook")
                .doesNotContain("store:");
        assertThat(folder).isDirectoryNotContaining("glob:**/" + MvStores.FILE);
    }

    @Test
    void a_config_file_that_cannot_be_used_is_refused_where_it_is_wrong() throws IOException {
        Path file = folder.resolve("watch.yaml");
        Files.writeString(file, """
            watches:
              - id: harbour
                brand: Harbour Ales
                queries: [{source: hackernews, text: Harbour Ales}]
                zone: Atlantis
            """);

        assertThat(doctor("--config", file.toString())).isEqualTo(1);

        assertThat(out.toString()).contains("fail  config: ", "zone", "do: correct it there");
    }

    private int doctor(String... args) {
        List<String> all = new ArrayList<>(List.of("--store", folder.toString()));
        all.addAll(List.of(args));
        return new CommandLine(new DoctorCommand()).setOut(new PrintWriter(out)).execute(all.toArray(String[]::new));
    }
}
