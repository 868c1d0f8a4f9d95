// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.alert.Message;
import dev.whatcrisis.api.codec.GoldenDocumentsContract;
import dev.whatcrisis.lambda.bus.Told;
import dev.whatcrisis.lambda.settings.KnownFaults;
import dev.whatcrisis.lambda.sns.Subscriptions;
import java.util.List;

class GoldenDocumentsTest extends GoldenDocumentsContract {
    @Override
    protected List<Class<? extends Record>> types() {
        return List.of(Told.class, Subscriptions.class, Message.class, KnownFaults.class);
    }
}
