// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

class InMemoryMentionStoreTest extends MentionStoreContract {
    @Override
    protected MentionStore create() {
        return new InMemoryMentionStore();
    }
}
