// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

class InMemorySourceStateStoreTest extends SourceStateStoreContract {
    @Override
    protected SourceStateStore create() {
        return new InMemorySourceStateStore();
    }
}
