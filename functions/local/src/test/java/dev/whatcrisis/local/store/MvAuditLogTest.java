// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.journal.AuditLog;
import dev.whatcrisis.api.journal.AuditLogContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvAuditLogTest extends AuditLogContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected AuditLog create() {
        stores = MvStores.open(folder);
        return stores.audit();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
