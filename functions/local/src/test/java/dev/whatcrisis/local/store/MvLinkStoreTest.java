// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.link.LinkStore;
import dev.whatcrisis.api.link.LinkStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvLinkStoreTest extends LinkStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected LinkStore create() {
        stores = MvStores.open(folder);
        return stores.links();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
