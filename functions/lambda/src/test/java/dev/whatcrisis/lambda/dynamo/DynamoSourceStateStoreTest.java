// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.mention.SourceStateStore;
import dev.whatcrisis.mention.SourceStateStoreContract;

class DynamoSourceStateStoreTest extends SourceStateStoreContract {
    @Override
    protected SourceStateStore create() {
        return LocalTable.create().stores().ports().sourceStates();
    }
}
