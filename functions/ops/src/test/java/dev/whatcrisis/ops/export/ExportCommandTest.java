// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.FullInstallation;
import dev.whatcrisis.local.backup.Backup;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.ops.MotoStack;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whoever leaves AWS takes everything along. */
class ExportCommandTest {
    /** What lives for minutes or a day is not taken along; the last look is in the state. */
    private static final Set<String> LEFT = Set.of("source-lease", "idempotency", "watch-look");

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void what_is_restored_from_a_table_is_what_a_store_of_this_machine_would_have() throws IOException {
        Map<String, String> restored = new TreeMap<>();
        try (MotoStack stack = new MotoStack(Map.of("PageUrl", "https://wc.example"))) {
            FullInstallation.fill(stack.ports());
            Path file = folder.resolve("all.jsonl");

            assertThat(export(stack.flags(file.toString()))).as(err.toString()).isZero();

            try (InputStream in = Files.newInputStream(file)) {
                Backup.restore(in, folder.resolve("restored"), false);
            }
            try (MvStores stores = MvStores.open(folder.resolve("restored"))) {
                stores.entries(entry -> restored.put(entry.kind() + " " + entry.key(), entry.value()));
            }
        }
        Map<String, String> here = new TreeMap<>();
        Set<String> kinds = new TreeSet<>();
        try (MvStores stores = MvStores.open(folder.resolve("here"))) {
            FullInstallation.fill(new ApiPorts(
                    stores.ports(), stores.people(), stores.links(), stores.idempotency(), stores.audit()));
            stores.entries(entry -> {
                if (!LEFT.contains(entry.kind())) {
                    here.put(entry.kind() + " " + entry.key(), entry.value());
                    kinds.add(entry.kind());
                }
            });
            Set<String> all = new TreeSet<>(stores.kinds());
            all.removeAll(LEFT);
            assertThat(kinds).as("something of every kind").isEqualTo(all);
        }
        assertThat(restored.keySet()).isEqualTo(here.keySet());
        SoftAssertions all = new SoftAssertions();
        here.forEach((place, value) -> {
            // AWS lets go of the words of what is not to be said at once.
            String kept = place.startsWith("alert-withdrawn ") ? value.replace("Acme: take a coat.", "") : value;
            all.assertThat(restored.get(place)).as(place).isEqualTo(kept);
        });
        all.assertAll();
    }

    @Test
    void a_name_that_cannot_be_one_is_refused_and_no_file_is_left() {
        int code = export(
                "--aws", "--stack", "no name", folder.resolve("all.jsonl").toString());

        assertThat(code).isEqualTo(2);
        assertThat(Files.exists(folder.resolve("all.jsonl"))).isFalse();
    }

    private int export(String... arguments) {
        return new CommandLine(new ExportCommand(() -> SampleMentions.RECEIVED))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
