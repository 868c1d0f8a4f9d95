// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.alert.AlertLogContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvAlertLogTest extends AlertLogContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected AlertLog create() {
        stores = MvStores.open(folder);
        return stores.ports().alerts();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
