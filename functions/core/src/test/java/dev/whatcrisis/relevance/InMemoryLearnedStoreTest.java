// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

class InMemoryLearnedStoreTest extends LearnedStoreContract {
    @Override
    protected LearnedStore create() {
        return new InMemoryLearnedStore();
    }
}
