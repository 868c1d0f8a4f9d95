// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.effect.SalesStore;
import dev.whatcrisis.effect.SalesStoreContract;

class DynamoSalesStoreTest extends SalesStoreContract {
    private final SalesStore store = LocalTable.create().stores().ports().sales();

    @Override
    protected SalesStore store() {
        return store;
    }
}
