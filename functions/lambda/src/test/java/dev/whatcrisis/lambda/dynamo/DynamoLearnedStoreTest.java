// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.relevance.LearnedStore;
import dev.whatcrisis.relevance.LearnedStoreContract;

class DynamoLearnedStoreTest extends LearnedStoreContract {
    @Override
    protected LearnedStore create() {
        return LocalTable.create().stores().ports().learned();
    }
}
