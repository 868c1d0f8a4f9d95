// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.app.Ports;
import dev.whatcrisis.lambda.bus.BusLedger;
import dev.whatcrisis.lambda.sns.SubscriptionStore;

/** Everything that an installation keeps. */
record Stores(ApiPorts all, BusLedger busLedger, SubscriptionStore subscriptions) {
    Ports ports() {
        return all.core();
    }
}
