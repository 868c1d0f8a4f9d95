// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.local.store.Entry;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.watch.WatchId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final WatchId ACME = SampleIncidents.ACME;
    private static final Instant NOW = SampleMentions.RECEIVED;
    private static final IncidentId INCIDENT = new IncidentId("acme-1");

    @TempDir
    private Path folder;

    private Path full;
    private Path empty;

    @BeforeEach
    void fill() {
        full = folder.resolve("full");
        empty = folder.resolve("empty");
        List<Mention> mentions = List.of(
                SampleMentions.critical(SampleMentions.mention("a"), "lea"),
                SampleMentions.own(SampleMentions.mention("b")),
                Mention.of(SampleMentions.id("é 漢 \ud83d\ude00 \ud800 \u2028"), NOW, NOW, "\"{[\\\u0000 \ud800 é"));
        try (MvStores stores = MvStores.open(full)) {
            stores.ports().mentions().add(ACME, mentions);
            stores.ports().mentions().keep(ACME, List.of(SampleMentions.id("a")), NOW.plusSeconds(9_999_999));
            stores.ports().incidents().save(SampleIncidents.incident("acme-1"));
            stores.ports().incidents().addMentions(INCIDENT, mentions);
            stores.ports().alerts().due(SampleAlerts.alert("alert-1", SampleAlerts.DUE));
            stores.people().add(new Person("lea", "Léa", Role.ADMIN, "0".repeat(64), NOW));
        }
    }

    @Test
    void a_restored_store_gives_the_same_answers() throws IOException {
        restore(exported(full));

        try (MvStores was = MvStores.open(full);
                MvStores is = MvStores.open(empty)) {
            assertThat(is.ports().mentions().receivedAfter(ACME, Position.START, 9, NOW))
                    .isEqualTo(was.ports().mentions().receivedAfter(ACME, Position.START, 9, NOW))
                    .hasSize(3);
            assertThat(is.ports().incidents().buckets(INCIDENT))
                    .isEqualTo(was.ports().incidents().buckets(INCIDENT))
                    .isNotEmpty();
            assertThat(is.ports().alerts().pending(ACME, SampleAlerts.DUE)).hasSize(1);
            assertThat(is.people().byTokenHash("0".repeat(64))).isPresent();
            assertThat(is.ports().mentions().add(ACME, List.of(SampleMentions.mention("a"))))
                    .isEmpty();
        }
    }

    @Test
    void every_entry_comes_back_as_it_was_and_two_exports_are_equal() throws IOException {
        byte[] export = exported(full);
        restore(export);

        assertThat(entries(empty)).isEqualTo(entries(full)).hasSizeGreaterThan(15);
        assertThat(exported(empty)).isEqualTo(export);
    }

    @Test
    void an_export_is_one_ascii_object_a_line() throws IOException {
        String[] lines = new String(exported(full), StandardCharsets.UTF_8).split("\n");

        assertThat(lines)
                .allMatch(line -> line.matches("\\{\"kind\":\"[a-z-]+\",\"key\":.*,\"value\":[\\x20-\\x7e]+\\}"));
        assertThat(lines[0]).isEqualTo("{\"kind\":\"whatcrisis-export\",\"key\":\"format\",\"value\":1}");
        assertThat(lines[lines.length - 1])
                .isEqualTo("{\"kind\":\"whatcrisis-export\",\"key\":\"end\",\"value\":" + (lines.length - 2) + "}");
    }

    @Test
    void an_export_that_is_cut_short_anywhere_is_refused_and_nothing_is_restored() throws IOException {
        byte[] export = exported(full);
        for (int length : List.of(0, 30, export.length / 2, export.length - 2)) {
            assertThatThrownBy(() -> restore(Arrays.copyOf(export, length)))
                    .isInstanceOf(BackupException.class)
                    .hasMessageMatching("line \\d+ (is missing|is not JSON|is not of the form).*");
        }
        assertThat(entries(empty)).isEmpty();
        assertThat(empty.resolve("restoring")).doesNotExist();
    }

    @Test
    void a_missing_line_is_noticed() throws IOException {
        List<String> lines = new ArrayList<>(text(exported(full)).lines().toList());
        lines.remove(3);

        assertThatThrownBy(() -> restore(bytes(lines)))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("line " + lines.size() + " says that there are");
    }

    @Test
    void what_is_no_export_is_refused_with_the_line() {
        assertRefused("Something else\n", "line 1 is not JSON");
        assertRefused(
                "{\"kind\":\"watch\",\"key\":\"acme\",\"value\":{}}\n", "line 1 is not the beginning of an export");
        assertRefused("{\"kind\":\"whatcrisis-export\",\"key\":\"format\",\"value\":2}\n", "newer release");
        String first = "{\"kind\":\"whatcrisis-export\",\"key\":\"format\",\"value\":1}\n";
        assertRefused(first + "{\"kind\":\"watch\",\"value\":{}}\n", "line 2 is not of the form");
        assertRefused(
                first + "{\"kind\":\"moods\",\"key\":\"a\",\"value\":\"\"}\n"
                        + "{\"kind\":\"whatcrisis-export\",\"key\":\"end\",\"value\":1}\n",
                "\"moods\" are unknown");
    }

    @Test
    void a_store_that_is_not_empty_is_replaced_only_when_that_is_wanted() throws IOException {
        byte[] export = exported(full);
        try (MvStores stores = MvStores.open(empty)) {
            stores.ports().mentions().add(ACME, List.of(SampleMentions.mention("other")));
        }
        List<Entry> before = entries(empty);

        assertThatThrownBy(() -> restore(export))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("is not empty")
                .hasMessageContaining("--force");
        assertThat(entries(empty)).isEqualTo(before);

        Backup.restore(new ByteArrayInputStream(export), empty, true);
        assertThat(entries(empty)).isEqualTo(entries(full));
    }

    @Test
    void a_replacement_that_fails_leaves_the_old_store() throws IOException {
        byte[] half = Arrays.copyOf(exported(full), 2_000);
        List<Entry> before = entries(full);

        assertThatThrownBy(() -> Backup.restore(new ByteArrayInputStream(half), full, true))
                .isInstanceOf(BackupException.class);

        assertThat(entries(full)).isEqualTo(before);
    }

    @Test
    void an_exported_file_is_for_its_owner_alone_and_its_entries_are_counted_as_they_come() throws IOException {
        Path file = folder.resolve("export.jsonl");
        try (MvStores stores = MvStores.open(full)) {
            List<Long> reached = new ArrayList<>();
            assertThat(Backup.export(stores, file, reached::add)).isEqualTo(stores.size());
            assertThat(reached).hasSize((int) stores.size()).endsWith(stores.size());
        }

        assertThat(file).hasBinaryContent(exported(full));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
    }

    private void assertRefused(String export, String words) {
        assertThatThrownBy(() -> restore(export.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining(words);
        assertThat(entries(empty)).isEmpty();
    }

    private void restore(byte[] export) throws IOException {
        Backup.restore(new ByteArrayInputStream(export), empty, false);
    }

    private static byte[] exported(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MvStores stores = MvStores.open(folder)) {
            Backup.export(stores, out);
        }
        return out.toByteArray();
    }

    private static List<Entry> entries(Path folder) {
        List<Entry> entries = new ArrayList<>();
        try (MvStores stores = MvStores.open(folder)) {
            stores.entries(entries::add);
        }
        return entries;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
