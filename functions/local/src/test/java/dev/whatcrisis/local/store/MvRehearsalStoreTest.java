// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.rehearsal.RehearsalStore;
import dev.whatcrisis.rehearsal.RehearsalStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvRehearsalStoreTest extends RehearsalStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected RehearsalStore create() {
        stores = MvStores.open(folder);
        return stores.ports().rehearsals();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
