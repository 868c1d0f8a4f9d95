// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import java.util.List;

class GoldenDocumentsTest extends GoldenDocumentsContract {
    @Override
    protected List<Class<? extends Record>> types() {
        return StoredRecords.ALL;
    }
}
