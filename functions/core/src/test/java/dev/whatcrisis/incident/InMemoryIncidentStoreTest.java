// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

class InMemoryIncidentStoreTest extends IncidentStoreContract {
    @Override
    protected IncidentStore create() {
        return new InMemoryIncidentStore();
    }
}
