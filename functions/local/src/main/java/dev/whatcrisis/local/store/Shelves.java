// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.codec.StoreJson;

/** Where the stores get their maps from, which are made where there are none; call it inside a write. */
record Shelves(MvFile file, StoreJson json) {
    <T> Shelf<T> of(String name, Class<T> type) {
        return new Shelf<>(index(name), json, type);
    }

    TextMap index(String name) {
        file.map(name);
        return new TextMap(file, name);
    }
}
