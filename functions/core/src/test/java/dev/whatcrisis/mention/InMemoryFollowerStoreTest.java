// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

class InMemoryFollowerStoreTest extends FollowerStoreContract {
    @Override
    protected FollowerStore create() {
        return new InMemoryFollowerStore();
    }
}
