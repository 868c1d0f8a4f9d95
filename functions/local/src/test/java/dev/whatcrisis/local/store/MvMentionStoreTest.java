// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.MentionStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvMentionStoreTest extends MentionStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected MentionStore create() {
        stores = MvStores.open(folder);
        return stores.ports().mentions();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
