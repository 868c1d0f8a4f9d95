// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.alert.AlertLogContract;
import dev.whatcrisis.alert.AlertLog;

class DynamoAlertLogTest extends AlertLogContract {
    @Override
    protected AlertLog create() {
        return LocalTable.create().stores().ports().alerts();
    }
}
