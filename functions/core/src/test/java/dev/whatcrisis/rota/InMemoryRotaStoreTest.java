// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

class InMemoryRotaStoreTest extends RotaStoreContract {
    @Override
    protected RotaStore create() {
        return new InMemoryRotaStore();
    }
}
