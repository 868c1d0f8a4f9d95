// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.rota.RotaStore;
import dev.whatcrisis.rota.RotaStoreContract;

class DynamoRotaStoreTest extends RotaStoreContract {
    @Override
    protected RotaStore create() {
        return LocalTable.create().stores().ports().rota();
    }
}
