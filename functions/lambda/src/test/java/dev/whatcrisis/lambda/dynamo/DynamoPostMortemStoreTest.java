// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.aftermath.PostMortemStoreContract;

class DynamoPostMortemStoreTest extends PostMortemStoreContract {
    @Override
    protected PostMortemStore create() {
        return LocalTable.create().stores().ports().postMortems();
    }
}
