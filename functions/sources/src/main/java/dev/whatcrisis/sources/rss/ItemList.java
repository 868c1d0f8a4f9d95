// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import dev.whatcrisis.sources.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The items of a feed as they are read one after another; one that cannot be read is lost, and the others are not. */
final class ItemList {
    private final Patience patience;
    private final List<FeedItem> read = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private int place;

    ItemList(Patience patience) {
        this.patience = patience;
    }

    void add(Supplier<FeedItem> item) {
        patience.check();
        place++;
        try {
            read.add(item.get());
        } catch (RuntimeException e) {
            lost.add("item " + place);
        }
    }

    void lose() {
        place++;
        lost.add("item " + place);
    }

    List<FeedItem> read() {
        return read;
    }

    List<String> lost() {
        return lost;
    }
}
