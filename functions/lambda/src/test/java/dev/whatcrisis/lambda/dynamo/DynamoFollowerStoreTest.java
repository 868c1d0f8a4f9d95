// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.mention.FollowerStore;
import dev.whatcrisis.mention.FollowerStoreContract;

class DynamoFollowerStoreTest extends FollowerStoreContract {
    @Override
    protected FollowerStore create() {
        return LocalTable.create().stores().ports().followers();
    }
}
