// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.journal.IdempotencyStore;
import dev.whatcrisis.api.journal.IdempotencyStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvIdempotencyStoreTest extends IdempotencyStoreContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected IdempotencyStore create() {
        stores = MvStores.open(folder);
        return stores.idempotency();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
