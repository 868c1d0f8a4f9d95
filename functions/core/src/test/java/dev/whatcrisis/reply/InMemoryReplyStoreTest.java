// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

class InMemoryReplyStoreTest extends ReplyStoreContract {
    @Override
    protected ReplyStore create() {
        return new InMemoryReplyStore();
    }
}
