// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.mention.SourceStateStoreContract;
import dev.whatcrisis.mention.SourceStateStore;

class DynamoSourceStateStoreTest extends SourceStateStoreContract {
    @Override
    protected SourceStateStore create() {
        return LocalTable.create().stores().ports().sourceStates();
    }
}
