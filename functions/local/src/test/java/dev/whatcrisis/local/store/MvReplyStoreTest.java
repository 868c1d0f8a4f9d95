// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.reply.ReplyStore;
import dev.whatcrisis.reply.ReplyStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvReplyStoreTest extends ReplyStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected ReplyStore create() {
        stores = MvStores.open(folder);
        return stores.ports().replies();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
