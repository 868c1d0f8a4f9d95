// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.access;

class InMemoryPersonStoreTest extends PersonStoreContract {
    @Override
    protected PersonStore create() {
        return new InMemoryPersonStore();
    }
}
