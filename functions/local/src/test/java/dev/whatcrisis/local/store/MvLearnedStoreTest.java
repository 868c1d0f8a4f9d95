// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.relevance.LearnedStore;
import dev.whatcrisis.relevance.LearnedStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvLearnedStoreTest extends LearnedStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected LearnedStore create() {
        stores = MvStores.open(folder);
        return stores.ports().learned();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
