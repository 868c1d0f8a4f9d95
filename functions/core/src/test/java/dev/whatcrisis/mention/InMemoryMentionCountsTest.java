// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

class InMemoryMentionCountsTest extends MentionCountsContract {
    @Override
    protected MentionStore create() {
        return new InMemoryMentionStore();
    }
}
