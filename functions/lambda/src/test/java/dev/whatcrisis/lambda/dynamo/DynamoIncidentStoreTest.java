// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.IncidentStoreContract;

class DynamoIncidentStoreTest extends IncidentStoreContract {
    @Override
    protected IncidentStore create() {
        return LocalTable.create().stores().ports().incidents();
    }
}
