// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.looking.WatchStateStore;
import dev.whatcrisis.looking.WatchStateStoreContract;

class DynamoWatchStateStoreTest extends WatchStateStoreContract {
    @Override
    protected WatchStateStore create() {
        return LocalTable.create().stores().ports().states();
    }
}
