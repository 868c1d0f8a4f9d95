// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.journal.IdempotencyStore;
import dev.whatcrisis.api.journal.IdempotencyStoreContract;

class DynamoIdempotencyStoreTest extends IdempotencyStoreContract {
    @Override
    protected IdempotencyStore create() {
        return LocalTable.create().stores().all().idempotency();
    }
}
