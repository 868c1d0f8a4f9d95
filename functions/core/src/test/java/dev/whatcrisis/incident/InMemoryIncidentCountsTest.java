// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

class InMemoryIncidentCountsTest extends IncidentCountsContract {
    @Override
    protected IncidentStore create() {
        return new InMemoryIncidentStore();
    }
}
