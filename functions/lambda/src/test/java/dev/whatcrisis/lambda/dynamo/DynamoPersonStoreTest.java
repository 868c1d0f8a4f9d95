// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.access.PersonStore;
import dev.whatcrisis.api.access.PersonStoreContract;

class DynamoPersonStoreTest extends PersonStoreContract {
    @Override
    protected PersonStore create() {
        return LocalTable.create().stores().all().people();
    }
}
