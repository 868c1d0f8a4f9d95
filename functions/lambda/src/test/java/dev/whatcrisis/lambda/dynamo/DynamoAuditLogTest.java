// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.journal.AuditLog;
import dev.whatcrisis.api.journal.AuditLogContract;

class DynamoAuditLogTest extends AuditLogContract {
    @Override
    protected AuditLog create() {
        return LocalTable.create().stores().all().audit();
    }
}
