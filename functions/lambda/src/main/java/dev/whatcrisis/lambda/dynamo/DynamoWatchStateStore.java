// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.app.WatchState;
import dev.whatcrisis.app.WatchStateStore;
import dev.whatcrisis.watch.WatchId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the detector remembers. A state that does not fit into one item, as in a storm of many stories, goes on in further
 * ones of the same version.
 *
 * <pre>{@code
 * watch acme | state   | the state, packed; its version; how many parts follow
 * watch acme | state 1 | the next part
 * }</pre>
 */
final class DynamoWatchStateStore implements WatchStateStore {
    /** Bytes of one part; an item may have 400 KB. */
    static final int PART = 350_000;

    private final Documents documents;
    private final StoreJson json;
    private final Table table;

    DynamoWatchStateStore(Documents documents, StoreJson json) {
        this.documents = documents;
        this.json = json;
        this.table = documents.table();
    }

    @Override
    public Optional<WatchState> find(WatchId watch) {
        return table.tries()
                .until("state.find", () -> {
                    Optional<Item> head = table.get("state.find", key(watch, 0));
                    Optional<byte[]> packed = head.flatMap(found -> whole(watch, found));
                    return Optional.of(packed).filter(all -> all.isPresent() || head.isEmpty());
                })
                .map(packed -> json.read(Packing.unpack(packed), WatchState.class));
    }

    /** All parts together; empty when another run saved while they were read. */
    private Optional<byte[]> whole(WatchId watch, Item head) {
        int more = (int) head.number("parts");
        byte[] whole = head.bytes("packed");
        if (more == 0) {
            return Optional.of(whole);
        }
        List<Key> keys =
                IntStream.rangeClosed(1, more).mapToObj(n -> key(watch, n)).toList();
        var parts = table.getAll("state.find", keys);
        for (Key key : keys) {
            Item part = parts.get(key);
            if (part == null || part.number("ver") != head.number("ver")) {
                return Optional.empty();
            }
            whole = joined(whole, part.bytes("packed"));
        }
        return Optional.of(whole);
    }

    @Override
    public Optional<WatchState> save(WatchState state) {
        WatchState next = state.withVersion(state.version() + 1);
        List<Item> parts = parts(next);
        Condition expected = Condition.version(state.version()).and(documents.replaceable(WatchState.class));
        boolean saved = parts.size() == 1 ? saveOne(parts.getFirst(), expected, next) : saveMany(parts, expected, next);
        return saved ? Optional.of(next) : Optional.empty();
    }

    private List<Item> parts(WatchState state) {
        byte[] packed = Packing.pack(json.write(state));
        int count = (packed.length + PART - 1) / PART;
        String mark = UUID.randomUUID().toString();
        List<Item> parts = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            byte[] part = Arrays.copyOfRange(packed, n * PART, Math.min(packed.length, (n + 1) * PART));
            Item item =
                    Item.of(key(state.watch(), n)).with("ver", state.version()).with("packed", part);
            parts.add(
                    n > 0
                            ? item
                            : item.with("parts", count - 1).with("by", mark).with("sch", json.known(WatchState.class)));
        }
        return parts;
    }

    private boolean saveOne(Item head, Condition expected, WatchState next) {
        Table.Stored stored = table.put("state.save", head, expected);
        stored.before().ifPresent(before -> {
            if (stored.done()) {
                removeParts(next, 1, (int) before.number("parts"));
            }
        });
        return stored.done() || mine(stored.before(), head);
    }

    private boolean saveMany(List<Item> parts, Condition expected, WatchState next) {
        int before = table.get("state.save", key(next.watch(), 0))
                .map(head -> (int) head.number("parts"))
                .orElse(0);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Store(parts.getFirst(), expected));
        parts.stream().skip(1).map(Change::store).forEach(changes::add);
        Transacted transacted = table.settle("state.save", changes);
        if (transacted.done()) {
            removeParts(next, parts.size(), before);
            return true;
        }
        return mine(Optional.ofNullable(transacted.inTheWay().get(0)), parts.getFirst());
    }

    /** Whether what is in the way is what this very write has stored, whose answer was lost. */
    private boolean mine(Optional<Item> inTheWay, Item head) {
        inTheWay.ifPresent(item -> documents.requireReplaceable(item, WatchState.class));
        return inTheWay.flatMap(item -> item.text("by")).equals(head.text("by"));
    }

    /** Parts that this state has no more; those of a later one, which another run may have saved by now, stay. */
    private void removeParts(WatchState saved, int from, int to) {
        Condition older = Condition.of("ver < :ver").with(":ver", AttributeValue.fromN(Long.toString(saved.version())));
        for (int n = from; n <= to; n++) {
            table.remove("state.save", key(saved.watch(), n), older);
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static Key key(WatchId watch, int part) {
        return new Key(Partition.watch(watch), part == 0 ? "state" : "state " + part);
    }
}
