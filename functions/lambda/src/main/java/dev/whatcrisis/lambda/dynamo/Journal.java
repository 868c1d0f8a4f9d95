// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A long document that changes a little: written whole now and then, and in between as what changed.
 *
 * @param mark of the last time it was written whole; everything that belongs to it carries it
 * @param parts in which it was written whole; {@code steps} that changed it since
 * @param base bytes of the parts; {@code logged} of the steps, both packed
 * @param document as it is now
 */
record Journal(String mark, int parts, int steps, int base, int logged, byte[] document) {
    /** Bytes of one part; an item may have 400 KB. */
    static final int PART = 350_000;

    /** Steps after which it is written whole again, so that a process that knows nothing of it reads it at once. */
    static final int MOST_STEPS = 100;

    private static final String BASE = "state base ";
    private static final String STEP = "state step ";

    /** A short document is as well written whole when its steps are about this long together. */
    private static final int SHORT = 8_192;

    /** The document written whole, as the items that it takes. */
    record Written(Journal journal, List<Item> items) {}

    static Written whole(String partition, byte[] document) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        byte[] packed = Packing.pack(document);
        List<Item> items = new ArrayList<>();
        for (int from = 0; from < packed.length; from += PART) {
            byte[] part = Arrays.copyOfRange(packed, from, Math.min(packed.length, from + PART));
            items.add(Item.of(part(partition, items.size())).with("mark", mark).with("packed", part));
        }
        return new Written(new Journal(mark, items.size(), 0, packed.length, 0, document), items);
    }

    /** This one after the document became another: one more step, or whole again when the steps have grown long. */
    Written next(String partition, byte[] after) {
        byte[] step = Packing.pack(Delta.of(document, after));
        if (steps == MOST_STEPS || step.length > PART || logged + step.length > Math.max(SHORT, 2 * base)) {
            return whole(partition, after);
        }
        Item item = Item.of(step(partition, steps)).with("mark", mark).with("packed", step);
        return new Written(new Journal(mark, parts, steps + 1, base, logged + step.length, after), List.of(item));
    }

    boolean holds(byte[] other) {
        return Arrays.equals(document, other);
    }

    /** Whether a head that names this mark and so many steps means exactly this one. */
    boolean is(String otherMark, int otherSteps) {
        return mark.equals(otherMark) && steps == otherSteps;
    }

    /**
     * Puts together what was read.
     *
     * @throws MissingException when something of it is not there, because somebody wrote it whole meanwhile
     */
    static Journal read(String partition, String mark, int parts, int steps, Map<Key, Item> found) {
        byte[] packed = new byte[0];
        for (int n = 0; n < parts; n++) {
            packed = joined(packed, packed(found, part(partition, n), mark));
        }
        return new Journal(mark, parts, 0, packed.length, 0, Packing.unpacked(packed)).read(partition, steps, found);
    }

    /** This one with the steps that were made since. */
    Journal read(String partition, int until, Map<Key, Item> found) {
        byte[] now = document;
        int length = logged;
        for (int n = steps; n < until; n++) {
            byte[] step = packed(found, step(partition, n), mark);
            length += step.length;
            now = Delta.applied(now, Packing.unpacked(step));
        }
        return new Journal(mark, parts, until, base, length, now);
    }

    private static byte[] packed(Map<Key, Item> found, Key key, String mark) {
        Item item = found.get(key);
        if (item == null || !item.text("mark").filter(mark::equals).isPresent()) {
            throw new MissingException();
        }
        return item.bytes("packed");
    }

    static Key part(String partition, int n) {
        return new Key(partition, BASE + n);
    }

    static Key step(String partition, int n) {
        return new Key(partition, STEP + (100 + n));
    }

    static boolean isStep(Key key) {
        return key.place().startsWith(STEP);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** What was read does not belong together. */
    static final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
