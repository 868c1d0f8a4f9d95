// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.mention.MentionCountsContract;
import dev.whatcrisis.mention.MentionStore;

class DynamoMentionCountsTest extends MentionCountsContract {
    @Override
    protected MentionStore create() {
        return LocalTable.create().stores().ports().mentions();
    }
}
