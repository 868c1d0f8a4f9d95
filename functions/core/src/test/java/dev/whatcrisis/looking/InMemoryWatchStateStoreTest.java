// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

class InMemoryWatchStateStoreTest extends WatchStateStoreContract {
    @Override
    protected WatchStateStore create() {
        return new InMemoryWatchStateStore();
    }
}
