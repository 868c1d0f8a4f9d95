// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.watch.WatchStoreContract;

class DynamoWatchStoreTest extends WatchStoreContract {
    @Override
    protected WatchStore create() {
        return LocalTable.create().stores().ports().watches();
    }
}
