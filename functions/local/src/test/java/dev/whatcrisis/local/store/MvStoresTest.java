// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.mention.Position;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MvStoresTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final Instant NOW = SampleMentions.RECEIVED;

    @TempDir
    private Path folder;

    @Test
    void what_is_stored_is_there_after_opening_again() {
        try (MvStores stores = MvStores.open(folder.resolve("new/folder"))) {
            stores.ports().watches().save(watch());
            stores.ports().mentions().add(ACME, SampleMentions.mentions("m", 3));
        }
        try (MvStores stores = MvStores.open(folder.resolve("new/folder"))) {
            assertThat(stores.ports().watches().all()).containsExactly(watch().withVersion(1));
            assertThat(stores.ports().mentions().receivedAfter(ACME, Position.START, 9, NOW))
                    .hasSize(3);
        }
    }

    @Test
    void a_second_opener_is_told_that_the_store_is_in_use() {
        try (MvStores first = MvStores.open(folder)) {
            assertThatThrownBy(() -> MvStores.open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by another running What Crisis?")
                    .hasMessageContaining("--store");
            assertThat(first.ports().watches().all()).isEmpty();
        }
    }

    @Test
    void a_file_that_is_no_store_is_refused_and_left_alone() throws IOException {
        Path file = folder.resolve(MvStores.FILE);
        Files.writeString(file, "Something else entirely.\n".repeat(1_000));

        assertThatThrownBy(() -> MvStores.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged or is not a store");
        assertThat(file).content().startsWith("Something else entirely.");
    }

    @Test
    void a_folder_in_the_place_of_the_file_is_refused() throws IOException {
        Files.createDirectories(folder.resolve(MvStores.FILE));

        assertThatThrownBy(() -> MvStores.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not a file that may be read and written");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> MvStores.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot create the folder");
    }

    @Test
    void a_file_of_a_newer_release_is_refused_and_left_alone() throws IOException {
        Path file = folder.resolve(MvStores.FILE);
        try (MVStore newer = MVStore.open(file.toString())) {
            newer.setStoreVersion(MvFile.FORMAT + 1);
            newer.openMap("watch").put("acme", "in a form of the future");
        }
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> MvStores.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer release");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void an_interrupted_thread_can_neither_stop_a_write_nor_break_the_store() throws InterruptedException {
        try (MvStores stores = MvStores.open(folder)) {
            Thread worker = new Thread(() -> {
                for (int i = 0; i < 50; i++) {
                    stores.ports().mentions().add(ACME, List.of(SampleMentions.mention("m" + i)));
                    Thread.currentThread().interrupt();
                }
                assertThat(Thread.interrupted()).isTrue();
            });
            worker.start();
            for (int i = 0; i < 20; i++) {
                worker.interrupt();
                Thread.sleep(1);
            }
            worker.join();

            assertThat(stores.ports().mentions().receivedAfter(ACME, Position.START, 99, NOW))
                    .hasSize(50);
        }
    }

    @Test
    void a_closed_store_says_so() {
        MvStores stores = MvStores.open(folder);
        stores.close();

        assertThatThrownBy(() -> stores.ports().watches().all())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void the_file_stays_small_while_the_same_things_are_saved_again_and_again() throws IOException {
        try (MvStores stores = MvStores.open(folder)) {
            Watch watch = watch();
            for (int i = 0; i < 3_000; i++) {
                watch = stores.ports().watches().save(watch).orElseThrow();
            }
        }
        assertThat(Files.size(folder.resolve(MvStores.FILE))).isLessThan(4_000_000);
    }

    private static Watch watch() {
        return Watch.of(ACME, "Acme", ZoneOffset.UTC, List.of(Query.parse("hackernews:acme")), NOW);
    }
}
