// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.looking.WatchStateStore;
import dev.whatcrisis.looking.WatchStateStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvWatchStateStoreTest extends WatchStateStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected WatchStateStore create() {
        stores = MvStores.open(folder);
        return stores.ports().states();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
