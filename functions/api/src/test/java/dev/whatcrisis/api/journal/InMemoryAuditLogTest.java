// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.journal;

class InMemoryAuditLogTest extends AuditLogContract {
    @Override
    protected AuditLog create() {
        return new InMemoryAuditLog();
    }
}
