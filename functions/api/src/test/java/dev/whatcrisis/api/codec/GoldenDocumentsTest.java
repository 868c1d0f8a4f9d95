// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import java.util.List;
import java.util.Set;

class GoldenDocumentsTest extends GoldenDocumentsContract {
    @Override
    protected List<Class<? extends Record>> types() {
        return StoredRecords.ALL;
    }

    /** The bytes of the detector: core's {@code GoldenStateTest}. */
    @Override
    protected Set<String> ownForm() {
        return Set.of("WatchState/detector");
    }
}
