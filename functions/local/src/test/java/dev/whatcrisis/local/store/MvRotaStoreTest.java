// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.rota.RotaStore;
import dev.whatcrisis.rota.RotaStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvRotaStoreTest extends RotaStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected RotaStore create() {
        stores = MvStores.open(folder);
        return stores.ports().rota();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
