// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.watch.WatchStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvWatchStoreTest extends WatchStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected WatchStore create() {
        stores = MvStores.open(folder);
        return stores.ports().watches();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
