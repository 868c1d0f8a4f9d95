// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.codec.NewerReleaseContract;
import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.looking.Ports;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;

class MvNewerReleaseTest extends NewerReleaseContract {
    @TempDir
    private Path folder;

    @Override
    protected void opened(StoreJson forms, Consumer<Ports> use) {
        try (MvStores stores = MvStores.open(folder, forms)) {
            use.accept(stores.ports());
        }
    }
}
