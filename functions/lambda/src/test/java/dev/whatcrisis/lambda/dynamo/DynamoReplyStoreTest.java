// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.reply.ReplyStore;
import dev.whatcrisis.reply.ReplyStoreContract;

class DynamoReplyStoreTest extends ReplyStoreContract {
    @Override
    protected ReplyStore create() {
        return LocalTable.create().stores().ports().replies();
    }
}
