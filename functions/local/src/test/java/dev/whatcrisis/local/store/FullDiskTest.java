// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk takes nothing from some write on, and has room again later. Every write in its turn with
 * {@code -Dwhatcrisis.writes=all}.
 */
class FullDiskTest {
    private static final int TURNS = 14;
    private static final int SAMPLE = 4;
    private static final boolean ALL = "all".equals(System.getProperty("whatcrisis.writes"));

    @TempDir
    private Path folder;

    @AfterEach
    void works() {
        FullDisk.works();
    }

    @Test
    void whatever_write_fails_nothing_acknowledged_is_lost_and_nothing_is_split() throws IOException {
        long writes = countWrites();
        assertThat(writes).isGreaterThan(100);
        for (long at : ALL ? LongStream.range(0, writes).toArray() : sample(writes)) {
            for (long times : new long[] {1, 60}) {
                Path store = folder.resolve("w" + at + "-" + times);
                fillOnA(store, at, times);
                try (MvStores stores = MvStores.open(store)) {
                    assertThat(stores.recovered()).as("write " + at).isEmpty();
                    assertEverything(stores, TURNS);
                }
            }
        }
    }

    @Test
    void what_was_on_the_disk_when_it_filled_up_survives_a_kill() throws IOException {
        long writes = countWrites();
        for (long at : sample(writes)) {
            Path store = folder.resolve("k" + at);
            FullDisk.works();
            int kept = 0;
            try (MvStores stores = open(store)) {
                FullDisk.fails(at / 2, Long.MAX_VALUE / 2);
                for (int turn = 0; turn < TURNS; turn++) {
                    turn(stores, turn);
                    kept = stores.keeping().unwritableSince().isEmpty() ? turn + 1 : kept;
                }
                assertThat(stores.keeping().unwritableSince()).isPresent();
                assertEverything(stores, TURNS);
                Path killed = Files.createDirectories(folder.resolve("killed" + at));
                for (String file : List.of(MvStores.FILE, SealFile.NAME)) {
                    if (Files.exists(store.resolve(file))) {
                        Files.copy(store.resolve(file), killed.resolve(file));
                    }
                }
                try (MvStores after = MvStores.open(killed)) {
                    assertThat(after.recovered()).isEmpty();
                    Reopened reopened = Reopened.of(after.ports());
                    for (int turn = 0; turn < kept; turn++) {
                        assertThat(reopened.mentions()).containsAll(ids(turn));
                    }
                    reopened.assertNothingIsHalfWritten();
                }
                FullDisk.works();
            }
        }
    }

    @Test
    void a_store_that_could_not_be_made_is_made_with_room() {
        FullDisk.fails(0, 1);
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("disk full");

        try (MvStores stores = open(folder)) {
            turn(stores, 0);
            assertEverything(stores, 1);
        }
    }

    @Test
    void what_is_held_is_read_and_written_down_with_room() {
        try (MvStores stores = open(folder)) {
            turn(stores, 0);
            FullDisk.fails(0, 1_000_000);
            turn(stores, 1);
            assertThat(stores.keeping().unwritableSince()).isPresent();
            assertEverything(stores, 2);

            FullDisk.works();
            turn(stores, 2);

            assertThat(stores.keeping().unwritableSince()).isEmpty();
        }
        try (MvStores stores = MvStores.open(folder)) {
            assertEverything(stores, 3);
        }
    }

    @Test
    void a_change_that_fails_takes_nothing_of_what_is_held_with_it() {
        try (MvStores stores = open(folder)) {
            FullDisk.fails(0, 1_000_000);
            turn(stores, 0);
            try {
                stores.file().write(() -> {
                    stores.file().put("watch", "half", "done");
                    throw new IllegalStateException("in the middle");
                });
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("in the middle");
            }
            assertEverything(stores, 1);
            assertThat(stores.ports().watches().all()).isEmpty();
            FullDisk.works();
        }
    }

    private long countWrites() {
        FullDisk.works();
        fill(folder.resolve("count"));
        return FullDisk.done();
    }

    private void fillOnA(Path store, long at, long times) {
        FullDisk.fails(at, times);
        fill(store);
    }

    private static void fill(Path store) {
        try (MvStores stores = openWithRoom(store)) {
            for (int turn = 0; turn < TURNS; turn++) {
                turn(stores, turn);
            }
            while (stores.keeping().unwritableSince().isPresent()) {
                turn(stores, TURNS - 1);
            }
        }
    }

    /** A store that is not there yet cannot be made on a full disk; that is said, and tried again. */
    private static MvStores openWithRoom(Path folder) {
        while (true) {
            try {
                return open(folder);
            } catch (StoreException e) {
                assertThat(e).hasMessageContaining("is the disk full?");
            }
        }
    }

    private static MvStores open(Path folder) {
        return MvStores.over(
                MvFile.open(folder.resolve(MvStores.FILE), FullDisk.DISK, InstantSource.system(), true),
                StoreJson.CURRENT);
    }

    static void turn(MvStores stores, int turn) {
        List<Mention> batch = RestlessWriter.batch("w", turn);
        stores.ports().mentions().add(SampleIncidents.ACME, batch);
        Incident fresh = SampleIncidents.incident("incident-" + turn / 8);
        assertThat(stores.ports()
                        .incidents()
                        .save(stores.ports().incidents().find(fresh.id()).orElse(fresh)))
                .isPresent();
        stores.ports().incidents().addMentions(fresh.id(), batch);
        Alert alert = SampleAlerts.alert(SampleAlerts.ACME, "alert-" + turn, "acme-1", "ana", true, RECEIVED);
        stores.ports().alerts().due(alert);
        stores.ports().alerts().claim(alert.id(), "one", RECEIVED, RECEIVED.plusSeconds(60));
        stores.ports().alerts().sent(alert.id(), RECEIVED.plusSeconds(1));
        if (turn % 9 == 8) {
            stores.sweep(RECEIVED);
        }
    }

    static void assertEverything(MvStores stores, int turns) {
        Reopened reopened = Reopened.of(stores.ports());
        for (int turn = 0; turn < turns; turn++) {
            assertThat(reopened.mentions()).containsAll(ids(turn));
            assertThat(reopened.progress("alert-" + turn)).isInstanceOf(Alert.Progress.Sent.class);
        }
        reopened.assertNothingIsHalfWritten();
    }

    private static List<MentionId> ids(int turn) {
        return RestlessWriter.batch("w", turn).stream().map(Mention::id).toList();
    }

    private static long[] sample(long writes) {
        return new Random(4).longs(SAMPLE, 0, writes).distinct().toArray();
    }
}
