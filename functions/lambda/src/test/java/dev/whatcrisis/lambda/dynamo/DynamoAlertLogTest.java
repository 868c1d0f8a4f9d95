// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.alert.AlertLogContract;

class DynamoAlertLogTest extends AlertLogContract {
    @Override
    protected AlertLog create() {
        return LocalTable.create().stores().ports().alerts();
    }
}
