// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.MentionStoreContract;

class DynamoMentionStoreTest extends MentionStoreContract {
    @Override
    protected MentionStore create() {
        return LocalTable.create().stores().ports().mentions();
    }
}
