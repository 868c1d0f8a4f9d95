// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

class InMemorySalesStoreTest extends SalesStoreContract {
    private final InMemorySalesStore store = new InMemorySalesStore();

    @Override
    protected SalesStore store() {
        return store;
    }
}
