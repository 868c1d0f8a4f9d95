// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api;

import dev.whatcrisis.collecting.StandardQueries;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import java.time.ZoneId;
import java.util.List;

/** Asks Hacker News for the brand, and an account for its handle. */
final class SampleQueries implements StandardQueries {
    @Override
    public List<Query> about(String brand, Language language, ZoneId zone) {
        return List.of(Query.parse("hackernews:" + brand));
    }

    @Override
    public Query of(OwnAccount account) {
        return new Query(account.source(), account.handle(), false);
    }
}
