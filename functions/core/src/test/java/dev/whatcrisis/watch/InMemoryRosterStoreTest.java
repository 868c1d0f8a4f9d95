// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

class InMemoryRosterStoreTest extends RosterStoreContract {
    @Override
    protected RosterStore create() {
        return new InMemoryRosterStore();
    }
}
