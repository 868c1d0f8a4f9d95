// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.mention.SourceStateStore;
import dev.whatcrisis.mention.SourceStateStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvSourceStateStoreTest extends SourceStateStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected SourceStateStore create() {
        stores = MvStores.open(folder);
        return stores.ports().sourceStates();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
