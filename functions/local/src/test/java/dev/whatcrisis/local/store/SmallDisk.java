// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** On a file system that really fills up, which {@code .ci/long} mounts; no part of the ordinary tests. */
class SmallDisk {
    private static final int BALLAST = 150_000;

    @Test
    void a_disk_that_fills_up_stops_nothing_and_loses_nothing() throws IOException {
        Path disk = Path.of(System.getProperty("whatcrisis.smallDisk"));
        Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST]);
        Path folder = disk.resolve("store");
        int turn = 0;
        try (MvStores stores = MvStores.open(folder)) {
            while (stores.keeping().unwritableSince().isEmpty()) {
                FullDiskTest.turn(stores, turn++);
            }
            int full = turn;
            while (turn < full + 5) {
                FullDiskTest.turn(stores, turn++);
            }
            assertThat(stores.keeping().unwritableSince()).isPresent();
            FullDiskTest.assertEverything(stores, turn);

            Files.delete(ballast);
            FullDiskTest.turn(stores, turn++);
            assertThat(stores.keeping().unwritableSince()).isEmpty();
        }
        try (MvStores stores = MvStores.open(folder)) {
            assertThat(stores.recovered()).isEmpty();
            FullDiskTest.assertEverything(stores, turn);
        }
    }
}
