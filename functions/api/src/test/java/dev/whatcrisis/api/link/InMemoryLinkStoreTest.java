// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

class InMemoryLinkStoreTest extends LinkStoreContract {
    @Override
    protected LinkStore create() {
        return new InMemoryLinkStore();
    }
}
