// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.codec.StoreJson;
import org.h2.mvstore.MVMap;

/** Where the stores get their maps from. */
record Shelves(MvFile file, StoreJson json) {
    <T> Shelf<T> of(String name, Class<T> type) {
        return new Shelf<>(file.map(name), json, type);
    }

    MVMap<String, String> index(String name) {
        return file.map(name);
    }
}
