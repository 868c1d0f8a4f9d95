// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

class InMemoryWatchStoreTest extends WatchStoreContract {
    @Override
    protected WatchStore create() {
        return new InMemoryWatchStore();
    }
}
