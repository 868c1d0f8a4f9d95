// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.mention.FollowerStore;
import dev.whatcrisis.mention.FollowerStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvFollowerStoreTest extends FollowerStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected FollowerStore create() {
        stores = MvStores.open(folder);
        return stores.ports().followers();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
