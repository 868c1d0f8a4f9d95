// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.looking.LastLook;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.looking.WatchStateStore;
import dev.whatcrisis.watch.WatchId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the detector remembers. What every look changes is in the head; the rest is a {@link Journal}, which a look that
 * nothing came to leaves alone. This process remembers the journal that it met last.
 *
 * <pre>{@code
 * watch acme | state          | the last look, packed; the state's version; the journal's mark, parts and steps
 * watch acme | state base 0   | the rest, packed, as it was when it was written whole
 * watch acme | state step 100 | how it changed then
 * }</pre>
 */
final class DynamoWatchStateStore implements WatchStateStore {
    private final Documents documents;
    private final StoreJson json;
    private final Table table;
    private final FormerStates former;
    private final Ahead ahead;
    private final Map<WatchId, Known> met = new ConcurrentHashMap<>();

    DynamoWatchStateStore(Documents documents, StoreJson json) {
        this(documents, json, new Ahead());
    }

    DynamoWatchStateStore(Documents documents, StoreJson json, Ahead ahead) {
        this.documents = documents;
        this.json = json;
        this.ahead = ahead;
        this.table = documents.table();
        this.former = new FormerStates(table);
    }

    /**
     * The state as it was met last.
     *
     * @param journal empty when a former release wrote the state
     */
    private record Known(WatchState state, Optional<Journal> journal) {}

    @Override
    public Optional<WatchState> find(WatchId watch) {
        return table.tries()
                .until("state.find", () -> {
                    Optional<Item> head = head(watch);
                    Optional<Known> known = head.flatMap(item -> read(watch, item));
                    return Optional.of(known).filter(all -> all.isPresent() || head.isEmpty());
                })
                .map(known -> {
                    met.put(watch, known);
                    return known.state();
                });
    }

    private Optional<Item> head(WatchId watch) {
        return ahead.take(watch, key(watch).place())
                .map(items -> items.stream().findFirst())
                .orElseGet(() -> table.get("state.find", key(watch)));
    }

    /** Empty when another run saved while it was read. */
    private Optional<Known> read(WatchId watch, Item head) {
        if (!head.has("mark")) {
            return former.whole(head).map(text -> new Known(json.read(text, WatchState.class), Optional.empty()));
        }
        try {
            LastLook look = json.read(Packing.unpack(head.bytes("look")), LastLook.class);
            return Optional.of(known(watch, head, look));
        } catch (Journal.MissingException e) {
            return Optional.empty();
        }
    }

    private Known known(WatchId watch, Item head, LastLook look) {
        Optional<Known> before = Optional.ofNullable(met.get(watch));
        String mark = head.text("mark").orElseThrow();
        int steps = (int) head.number("steps");
        if (before.flatMap(Known::journal)
                .filter(journal -> journal.is(mark, steps))
                .isPresent()) {
            return new Known(before.get().state().with(look), before.get().journal());
        }
        Journal journal = journal(watch, mark, (int) head.number("parts"), steps, before.flatMap(Known::journal));
        String document = new String(journal.document(), StandardCharsets.UTF_8);
        return new Known(json.read(document, WatchState.class).with(look), Optional.of(journal));
    }

    private Journal journal(WatchId watch, String mark, int parts, int steps, Optional<Journal> before) {
        String partition = Partition.watch(watch);
        Optional<Journal> same = before.filter(known -> known.mark().equals(mark) && known.steps() < steps);
        Key first = same.map(known -> Journal.step(partition, known.steps())).orElse(Journal.part(partition, 0));
        Key last = steps > 0 ? Journal.step(partition, steps - 1) : Journal.part(partition, parts - 1);
        Map<Key, Item> found = new HashMap<>();
        table.range("state.find", partition, first.place(), last.place()).forEach(item -> found.put(item.key(), item));
        return same.map(known -> known.read(partition, steps, found))
                .orElseGet(() -> Journal.read(partition, mark, parts, steps, found));
    }

    @Override
    public Optional<WatchState> save(WatchState state) {
        Optional<Known> before = before(state);
        if (before.map(known -> known.state().version()).orElse(0L) != state.version()) {
            return Optional.empty();
        }
        WatchState next = state.withVersion(state.version() + 1);
        byte[] document = json.write(next.lasting()).getBytes(StandardCharsets.UTF_8);
        Optional<Journal> journal = before.flatMap(Known::journal);
        String partition = Partition.watch(state.watch());
        Journal.Written written = journal.filter(known -> known.holds(document))
                .map(known -> new Journal.Written(known, List.of()))
                .orElseGet(() -> journal.map(known -> known.next(partition, document))
                        .orElseGet(() -> Journal.whole(partition, document)));
        boolean saved = save(head(next, written.journal()), written.items(), state.version());
        if (!saved) {
            met.remove(state.watch());
            return Optional.empty();
        }
        met.put(state.watch(), new Known(next, Optional.of(written.journal())));
        tidy(state.watch(), before, written.journal());
        return Optional.of(next);
    }

    /** What is stored, as far as this process must know it to say what changed. */
    private Optional<Known> before(WatchState state) {
        Optional<Known> known = Optional.ofNullable(met.get(state.watch()))
                .filter(met -> met.state().version() == state.version());
        if (known.isPresent()) {
            return known;
        }
        return find(state.watch()).map(found -> met.get(state.watch()));
    }

    private Item head(WatchState next, Journal journal) {
        return Item.of(key(next.watch()))
                .with("ver", next.version())
                .with("by", UUID.randomUUID().toString().substring(0, 8))
                .with("sch", json.known(WatchState.class))
                .with("mark", journal.mark())
                .with("parts", journal.parts())
                .with("steps", journal.steps())
                .with("look", Packing.pack(json.write(next.lastLook())));
    }

    private boolean save(Item head, List<Item> rest, long version) {
        Condition expected = Condition.version(version).and(documents.replaceable(WatchState.class));
        if (rest.isEmpty()) {
            Table.Stored stored = table.put("state.save", head, expected);
            return stored.done() || mine(stored.before(), head);
        }
        if (written(rest, head)) {
            return save(head, List.of(), version);
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Store(head, expected));
        rest.stream()
                .map(item -> item.with("ver", head.number("ver")))
                .map(Change::store)
                .forEach(changes::add);
        Transacted transacted = table.settle("state.save", changes);
        return transacted.done()
                || mine(Optional.ofNullable(transacted.inTheWay().get(0)), head);
    }

    /**
     * Writes a single step ahead of the head that will name it, which is half the price of a transaction. Not where another
     * run for this version, or a later one, wrote its own: whoever comes late with a step finds a later version there and
     * harms nothing.
     */
    private boolean written(List<Item> rest, Item head) {
        if (rest.size() != 1 || !Journal.isStep(rest.getFirst().key())) {
            return false;
        }
        long version = head.number("ver");
        Condition earlier = Condition.of("attribute_not_exists(pk) OR ver < :ver")
                .with(":ver", AttributeValue.fromN(Long.toString(version)));
        return table.put("state.save", rest.getFirst().with("ver", version), earlier)
                .done();
    }

    /** Whether what is in the way is what this very write has stored, whose answer was lost. */
    private boolean mine(Optional<Item> inTheWay, Item head) {
        inTheWay.ifPresent(item -> documents.requireReplaceable(item, WatchState.class));
        return inTheWay.flatMap(item -> item.text("by")).equals(head.text("by"));
    }

    /** Removes what nobody reads any more; steps of a former journal are written over instead. */
    private void tidy(WatchId watch, Optional<Known> before, Journal journal) {
        Optional<Journal> gone =
                before.flatMap(Known::journal).filter(known -> !known.mark().equals(journal.mark()));
        gone.ifPresent(known -> {
            for (int n = journal.parts(); n < known.parts(); n++) {
                Condition theirs = Condition.of("mark = :mark").with(":mark", AttributeValue.fromS(known.mark()));
                table.remove("state.save", Journal.part(Partition.watch(watch), n), theirs);
            }
        });
        if (before.isPresent() && before.get().journal().isEmpty()) {
            former.remove(watch);
        }
    }

    static Key key(WatchId watch) {
        return new Key(Partition.watch(watch), "state");
    }
}
