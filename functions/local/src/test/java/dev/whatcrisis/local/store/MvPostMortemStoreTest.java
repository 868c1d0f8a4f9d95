// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.aftermath.PostMortemStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvPostMortemStoreTest extends PostMortemStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected PostMortemStore create() {
        stores = MvStores.open(folder);
        return stores.ports().postMortems();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
