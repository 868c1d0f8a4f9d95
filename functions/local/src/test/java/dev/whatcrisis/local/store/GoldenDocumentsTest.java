// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.codec.GoldenDocumentsContract;
import java.util.List;

class GoldenDocumentsTest extends GoldenDocumentsContract {
    @Override
    protected List<Class<? extends Record>> types() {
        return List.of(MvSourceStateStore.Lease.class);
    }
}
