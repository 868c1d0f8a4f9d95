// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.incident.IncidentCountsContract;
import dev.whatcrisis.incident.IncidentStore;

class DynamoIncidentCountsTest extends IncidentCountsContract {
    @Override
    protected IncidentStore create() {
        return LocalTable.create().stores().ports().incidents();
    }
}
