// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.effect.SalesStore;
import dev.whatcrisis.effect.SalesStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class MvSalesStoreTest extends SalesStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @BeforeEach
    void open() {
        stores = MvStores.open(folder);
    }

    @Override
    protected SalesStore store() {
        return stores.ports().sales();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
