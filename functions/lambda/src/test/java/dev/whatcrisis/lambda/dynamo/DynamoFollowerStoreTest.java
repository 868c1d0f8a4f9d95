// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.mention.FollowerStoreContract;
import dev.whatcrisis.mention.FollowerStore;

class DynamoFollowerStoreTest extends FollowerStoreContract {
    @Override
    protected FollowerStore create() {
        return LocalTable.create().stores().ports().followers();
    }
}
