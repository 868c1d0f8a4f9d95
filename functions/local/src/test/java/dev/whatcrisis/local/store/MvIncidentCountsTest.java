// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.incident.IncidentCountsContract;
import dev.whatcrisis.incident.IncidentStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MvIncidentCountsTest extends IncidentCountsContract {
    @TempDir
    private Path folder;

    private MvStores stores;

    @Override
    protected IncidentStore create() {
        stores = MvStores.open(folder);
        return stores.ports().incidents();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
