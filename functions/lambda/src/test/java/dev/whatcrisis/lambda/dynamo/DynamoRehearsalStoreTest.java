// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.rehearsal.RehearsalStore;
import dev.whatcrisis.rehearsal.RehearsalStoreContract;

class DynamoRehearsalStoreTest extends RehearsalStoreContract {
    @Override
    protected RehearsalStore create() {
        return LocalTable.create().stores().ports().rehearsals();
    }
}
