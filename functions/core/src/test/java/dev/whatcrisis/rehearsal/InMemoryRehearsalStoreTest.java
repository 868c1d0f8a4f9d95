// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rehearsal;

class InMemoryRehearsalStoreTest extends RehearsalStoreContract {
    @Override
    protected RehearsalStore create() {
        return new InMemoryRehearsalStore();
    }
}
