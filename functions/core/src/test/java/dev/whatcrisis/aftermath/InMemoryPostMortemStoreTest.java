// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

class InMemoryPostMortemStoreTest extends PostMortemStoreContract {
    @Override
    protected PostMortemStore create() {
        return new InMemoryPostMortemStore();
    }
}
