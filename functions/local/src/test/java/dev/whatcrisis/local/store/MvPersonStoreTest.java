// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.access.PersonStore;
import dev.whatcrisis.api.access.PersonStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvPersonStoreTest extends PersonStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected PersonStore create() {
        stores = MvStores.open(folder);
        return stores.people();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
