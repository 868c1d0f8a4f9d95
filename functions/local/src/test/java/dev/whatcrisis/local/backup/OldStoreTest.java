// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.store.MvStores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store that a build of November 2026 wrote, before a store was sealed and before what is stored said facts: it was made by
 * restoring {@code export.jsonl} with that build. Its file is read whole, not taken for an empty or a damaged one.
 */
class OldStoreTest {
    private static final Path STORED = Path.of("src/test/resources/stored/0");

    @Test
    void a_store_of_before_there_were_seals_is_read_whole(@TempDir Path folder) throws IOException {
        try (InputStream old = new GZIPInputStream(Files.newInputStream(STORED.resolve("store.mv.gz")))) {
            Files.copy(old, folder.resolve("store.mv"));
        }

        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        try (MvStores stores = MvStores.open(folder)) {
            assertThat(stores.recovered()).isEmpty();
            Backup.export(stores, exported);
        }

        assertThat(exported.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(Files.readAllLines(STORED.resolve("export.jsonl")));
    }
}
