// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.FollowerStore;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.WatchId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Follower counts; they live as long as other counts.
 *
 * <pre>{@code
 * followers acme | 2026-03-01 bluesky acme.example | the count
 * }</pre>
 */
final class DynamoFollowerStore implements FollowerStore {
    private final Documents documents;

    DynamoFollowerStore(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void put(WatchId watch, FollowerCount count) {
        String account =
                count.account().source() + " " + Key.part(count.account().handle());
        Item item = Item.of(new Key(partition(watch), count.day() + " " + account))
                .expiring(count.day().atStartOfDay(ZoneOffset.UTC).toInstant().plus(MentionStore.COUNT_LIFE));
        documents.replace("followers.put", item, count);
    }

    @Override
    public List<FollowerCount> between(WatchId watch, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return List.of();
        }
        return documents
                .table()
                .range(
                        "followers.between",
                        partition(watch),
                        from.toString(),
                        to.plusDays(1).toString())
                .map(item -> documents.read(item, FollowerCount.class))
                .toList();
    }

    private static String partition(WatchId watch) {
        return "followers " + watch;
    }
}
