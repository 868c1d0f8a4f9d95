// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.watch.WatchId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupCommandsTest {
    private static final WatchId ACME = new WatchId("acme");

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void an_export_becomes_the_store_of_another_folder() {
        fill("one");

        assertThat(run(new ExportCommand(), "export.jsonl", "one")).isZero();
        assertThat(run(new RestoreCommand(), "export.jsonl", "two")).isZero();

        assertThat(said.toString()).contains("exported 3 entries", "restored 3 entries");
        try (MvStores stores = MvStores.open(folder.resolve("two"))) {
            assertThat(stores.ports().mentions().find(ACME, SampleMentions.id("a"), SampleMentions.RECEIVED))
                    .isPresent();
        }
    }

    @Test
    void a_folder_without_a_store_is_said_and_not_made() {
        assertThat(run(new ExportCommand(), "export.jsonl", "nothing")).isEqualTo(2);

        assertThat(said.toString()).contains("there is no store in", "--store DIR");
        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    @Test
    void a_store_in_use_is_said() {
        fill("one");
        try (MvStores running = MvStores.open(folder.resolve("one"))) {
            assertThat(run(new ExportCommand(), "export.jsonl", "one")).isEqualTo(1);
            assertThat(running.isEmpty()).isFalse();
        }
        assertThat(said.toString()).contains("in use by another running What Crisis?");
    }

    @Test
    void restoring_over_something_needs_force() {
        fill("one");
        run(new ExportCommand(), "export.jsonl", "one");

        assertThat(run(new RestoreCommand(), "export.jsonl", "one")).isEqualTo(2);
        assertThat(said.toString()).contains("nothing was restored", "is not empty");
        assertThat(run(new RestoreCommand(), "export.jsonl", "one", "--force")).isZero();
    }

    @Test
    void a_file_that_is_not_there_is_said() {
        assertThat(run(new RestoreCommand(), "missing.jsonl", "one")).isEqualTo(2);

        assertThat(said.toString()).contains("nothing was restored: cannot read", "missing.jsonl");
    }

    private void fill(String name) {
        try (MvStores stores = MvStores.open(folder.resolve(name))) {
            stores.ports().mentions().add(ACME, List.of(SampleMentions.mention("a")));
        }
    }

    private int run(Object command, String file, String store, String... more) {
        CommandLine line = new CommandLine(command).setErr(new PrintWriter(said, true));
        String[] arguments = new String[3 + more.length];
        arguments[0] = folder.resolve(file).toString();
        arguments[1] = "--store";
        arguments[2] = folder.resolve(store).toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return line.execute(arguments);
    }
}
