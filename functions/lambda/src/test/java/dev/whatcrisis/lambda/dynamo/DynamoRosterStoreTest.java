// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.watch.RosterStore;
import dev.whatcrisis.watch.RosterStoreContract;

class DynamoRosterStoreTest extends RosterStoreContract {
    @Override
    protected RosterStore create() {
        return LocalTable.create().stores().ports().roster();
    }
}
