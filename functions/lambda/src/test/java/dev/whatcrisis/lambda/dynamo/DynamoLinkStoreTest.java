// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.link.LinkStore;
import dev.whatcrisis.api.link.LinkStoreContract;

class DynamoLinkStoreTest extends LinkStoreContract {
    @Override
    protected LinkStore create() {
        return LocalTable.create().stores().all().links();
    }
}
