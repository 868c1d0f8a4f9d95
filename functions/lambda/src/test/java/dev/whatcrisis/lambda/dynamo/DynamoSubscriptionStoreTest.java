// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.lambda.sns.SubscriptionStore;
import dev.whatcrisis.lambda.sns.SubscriptionStoreContract;

class DynamoSubscriptionStoreTest extends SubscriptionStoreContract {
    @Override
    protected SubscriptionStore create() {
        return LocalTable.create().stores().subscriptions();
    }
}
