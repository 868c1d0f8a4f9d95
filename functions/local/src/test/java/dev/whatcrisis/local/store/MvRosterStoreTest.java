// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.watch.RosterStore;
import dev.whatcrisis.watch.RosterStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvRosterStoreTest extends RosterStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected RosterStore create() {
        stores = MvStores.open(folder);
        return stores.ports().roster();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
