// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.watch.NewerSchemaException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Records as items: the same JSON as in every other store, in {@code doc} as text when it is short and in {@code packed}
 * otherwise; {@code sch} is the number of its form, {@code ver} its version, {@code by} a mark of the write, by which a
 * writer whose answer was lost finds that it was the one who won.
 */
final class Documents {
    private static final String FORM = "sch";

    /** UTF-8 bytes from which on a document is packed. */
    private static final int LONG = 400;

    private final Table table;
    private final StoreJson json;

    Documents(Table table, StoreJson json) {
        this.table = table;
        this.json = json;
    }

    Table table() {
        return table;
    }

    /** The same, read as it was up to a second or so ago: {@link Table#lately}. */
    Documents lately() {
        return new Documents(table.lately(), json);
    }

    Item write(Item item, Object document) {
        Item numbered = numbered(item, document.getClass());
        String text = json.write(document);
        return text.getBytes(StandardCharsets.UTF_8).length < LONG
                ? numbered.with("doc", text)
                : numbered.with("packed", Packing.pack(text));
    }

    /** The item with the number of the form in which this release writes the type, document or not. */
    Item numbered(Item item, Class<?> type) {
        return item.with(FORM, json.known(type));
    }

    Item write(Key key, Object document) {
        return write(Item.of(key), document);
    }

    <T> T read(Item item, Class<T> type) {
        return json.read(text(item), type);
    }

    /** A document as it is stored. */
    static String text(Item item) {
        return item.text("doc").orElseGet(() -> Packing.unpack(item.bytes("packed")));
    }

    /** Reads the document with this key, where there is one. */
    <T> Optional<T> find(String operation, Key key, Class<T> type) {
        return table.get(operation, key).map(item -> read(item, type));
    }

    /** No newer release wrote what is stored. */
    Condition replaceable(Class<?> type) {
        return Condition.of("attribute_not_exists(sch) OR sch <= :sch")
                .with(":sch", AttributeValue.fromN(Integer.toString(json.known(type))));
    }

    /** @throws NewerSchemaException when a newer release wrote the item */
    void requireReplaceable(Item stored, Class<?> type) {
        int form = (int) stored.number(FORM);
        if (form > json.known(type)) {
            throw new NewerSchemaException("The stored " + type.getSimpleName(), form, json.known(type));
        }
    }

    /**
     * Stores a document as the next version if the stored one has the expected version; 0: none is stored.
     *
     * @return whether it did
     * @throws NewerSchemaException when a newer release wrote what is stored
     */
    boolean save(String operation, Item item, Object document, long expected) {
        String mark = UUID.randomUUID().toString();
        Item next = write(item, document).with("ver", expected + 1).with("by", mark);
        Table.Stored stored =
                table.put(operation, next, Condition.version(expected).and(replaceable(document.getClass())));
        if (stored.done()) {
            return true;
        }
        Optional<Item> inTheWay = stored.before();
        inTheWay.ifPresent(before -> requireReplaceable(before, document.getClass()));
        return inTheWay.flatMap(before -> before.text("by"))
                .filter(mark::equals)
                .isPresent();
    }

    boolean save(String operation, Key key, Object document, long expected) {
        return save(operation, Item.of(key), document, expected);
    }

    /**
     * Stores a document over what was there.
     *
     * @throws NewerSchemaException when a newer release wrote what is stored
     */
    void replace(String operation, Item item, Object document) {
        Table.Stored stored = table.put(operation, write(item, document), replaceable(document.getClass()));
        if (!stored.done()) {
            stored.before().ifPresent(before -> requireReplaceable(before, document.getClass()));
        }
    }
}
