// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.FullInstallation;
import dev.whatcrisis.api.codec.GoldenDocument;
import dev.whatcrisis.local.store.MvStores;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export that an earlier build wrote is restored by this one, and nothing of it is lost. */
class GoldenExportTest {
    private static final Path GOLDEN = GoldenDocument.FOLDER.resolve("0/export.jsonl");
    private static final Path WITH_A_LOOK = GoldenDocument.FOLDER.resolve("0/export.look.jsonl");
    private static final Path WITH_REPLIES = GoldenDocument.FOLDER.resolve("1/export.reply.jsonl");
    private static final Path WITH_A_ROTA = GoldenDocument.FOLDER.resolve("1/export.rota.jsonl");
    private static final Path WITH_REHEARSALS = GoldenDocument.FOLDER.resolve("1/export.rehearsals.jsonl");
    private static final Path WITH_UNREAD = GoldenDocument.FOLDER.resolve("0/export.unread.jsonl");
    private static final Path WITH_SALES = GoldenDocument.FOLDER.resolve("1/export.sales.jsonl");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/export.jsonl",
                "0/export.look.jsonl",
                "0/export.unread.jsonl",
                "1/export.reply.jsonl",
                "1/export.rota.jsonl",
                "1/export.rehearsals.jsonl",
                "1/export.sales.jsonl"
            })
    void a_golden_export_is_restored_and_exported_again(String file) throws IOException {
        byte[] export = Files.readAllBytes(GoldenDocument.FOLDER.resolve(file));
        Map<String, Line> golden = lines(export);

        Backup.restore(new ByteArrayInputStream(export), folder, false);

        Map<String, Line> written = lines(exported(folder));
        golden.forEach((place, line) -> {
            assertThat(written).as("what is exported again").containsKey(place);
            assertThat(GoldenDocument.lost(
                            line.value().toString(), written.get(place).value().toString()))
                    .as("what this build would lose of " + place)
                    .isEmpty();
        });
    }

    @Test
    void what_it_holds_is_read_and_saved_by_the_stores() throws IOException {
        Backup.restore(new ByteArrayInputStream(Files.readAllBytes(GOLDEN)), folder, false);

        try (MvStores stores = MvStores.open(folder)) {
            assertThat(stores.ports().watches().all())
                    .isNotEmpty()
                    .allSatisfy(watch ->
                            assertThat(stores.ports().watches().save(watch)).isPresent());
            assertThat(stores.ports().roster().load().contacts()).isNotEmpty();
            assertThat(stores.people().all()).hasSize(1);
            assertThat(stores.audit().latest(9)).hasSize(1);
        }
    }

    @Test
    void every_kind_of_entry_has_a_golden_one_and_a_rule() throws IOException {
        Set<String> golden = new TreeSet<>();
        lines(Files.readAllBytes(GOLDEN)).values().forEach(line -> golden.add(line.kind()));
        lines(Files.readAllBytes(WITH_A_LOOK)).values().forEach(line -> golden.add(line.kind()));
        lines(Files.readAllBytes(WITH_UNREAD)).values().forEach(line -> golden.add(line.kind()));
        lines(Files.readAllBytes(WITH_REHEARSALS)).values().forEach(line -> golden.add(line.kind()));
        lines(Files.readAllBytes(WITH_REPLIES)).values().forEach(line -> golden.add(line.kind()));
        lines(Files.readAllBytes(WITH_A_ROTA)).values().forEach(line -> golden.add(line.kind()));
        lines(Files.readAllBytes(WITH_SALES)).values().forEach(line -> golden.add(line.kind()));

        try (MvStores stores = MvStores.open(folder)) {
            assertThat(golden).containsAll(stores.kinds());
            assertThat(EntryRules.kinds()).containsExactlyInAnyOrderElementsOf(stores.kinds());
        }
    }

    @Test
    void whatever_the_stores_write_can_be_restored() throws IOException {
        Path full = folder.resolve("full");
        try (MvStores stores = MvStores.open(full)) {
            FullInstallation.fill(new ApiPorts(
                    stores.ports(), stores.people(), stores.links(), stores.idempotency(), stores.audit()));
        }
        byte[] export = exported(full);

        Backup.restore(new ByteArrayInputStream(export), folder.resolve("empty"), false);

        assertThat(exported(folder.resolve("empty"))).isEqualTo(export);
    }

    static byte[] exported(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MvStores stores = MvStores.open(folder)) {
            Backup.export(stores, out);
        }
        return out.toByteArray();
    }

    /** The entries by their place, without the first and the last line. */
    private static Map<String, Line> lines(byte[] export) {
        List<String> all = new String(export, StandardCharsets.UTF_8).lines().toList();
        Map<String, Line> lines = new HashMap<>();
        all.subList(1, all.size() - 1).stream()
                .map(Line::parse)
                .forEach(line -> lines.put(line.kind() + " " + line.key(), line));
        return lines;
    }
}
