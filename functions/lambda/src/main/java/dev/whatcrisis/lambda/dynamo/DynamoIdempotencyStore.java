// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.journal.IdempotencyStore;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Kept answers.
 *
 * <pre>{@code
 * request 77aa | request | fingerprint, when it was taken, the answer
 * }</pre>
 */
final class DynamoIdempotencyStore implements IdempotencyStore {
    private final Documents documents;
    private final Table table;

    DynamoIdempotencyStore(Documents documents) {
        this.documents = documents;
        this.table = documents.table();
    }

    @Override
    public Optional<Kept> take(String key, String fingerprint, Instant now) {
        Kept taken = new Kept(fingerprint, now, Optional.empty());
        return table.tries().until("requests.take", () -> {
            Optional<Item> stored = table.get("requests.take", key(key));
            Optional<Kept> earlier =
                    stored.map(item -> documents.read(item, Kept.class)).filter(kept -> !kept.free(now));
            long version = stored.map(item -> item.number("ver")).orElse(0L);
            Item item = Item.of(key(key)).expiring(now.plus(LIFE));
            return Optional.of(earlier)
                    .filter(kept -> kept.isPresent() || documents.save("requests.take", item, taken, version));
        });
    }

    @Override
    public void answer(String key, Answer answer) {
        table.get("requests.answer", key(key)).ifPresent(stored -> {
            Kept taken = documents.read(stored, Kept.class);
            Kept answered = new Kept(taken.fingerprint(), taken.takenAt(), Optional.of(answer));
            Item item = Item.of(key(key)).expiring(taken.takenAt().plus(LIFE));
            documents.save("requests.answer", item, answered, stored.number("ver"));
        });
    }

    @Override
    public void release(String key) {
        table.get("requests.release", key(key))
                .filter(item -> documents.read(item, Kept.class).answer().isEmpty())
                .ifPresent(item -> table.remove(
                        "requests.release",
                        item.key(),
                        Condition.of("ver = :ver").with(":ver", AttributeValue.fromN("" + item.number("ver")))));
    }

    private static Key key(String key) {
        return new Key("request " + Key.part(key), "request");
    }
}
