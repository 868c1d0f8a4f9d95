// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.access.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/**
 * What a store held after a commit: how many entries, and the sum of their digests, which does not depend on their order
 * and can be carried on from write to write.
 *
 * @param store tells this store from others that may once lie in its place
 * @param generation counts the commits
 */
record Seal(String store, long generation, long entries, long high, long low) {
    private static final int PARTS = 6;

    static Seal fresh() {
        return new Seal(UUID.randomUUID().toString(), 0, 0, 0, 0);
    }

    /** The same store, with nothing counted yet. */
    Seal empty() {
        return new Seal(store, generation, 0, 0, 0);
    }

    Seal plus(String kind, String key, String value) {
        ByteBuffer digest = digest(kind, key, value);
        return new Seal(store, generation, entries + 1, high + digest.getLong(), low + digest.getLong());
    }

    Seal minus(String kind, String key, String value) {
        ByteBuffer digest = digest(kind, key, value);
        return new Seal(store, generation, entries - 1, high - digest.getLong(), low - digest.getLong());
    }

    Seal next() {
        return in(generation + 1);
    }

    Seal in(long another) {
        return new Seal(store, another, entries, high, low);
    }

    /** Whether this is an earlier state of the same store. */
    boolean before(Seal other) {
        return store.equals(other.store) && generation < other.generation;
    }

    /** One line, with a check of its own. */
    String text() {
        String line = String.join(
                " ",
                store,
                Long.toString(generation),
                Long.toString(entries),
                Long.toHexString(high),
                Long.toHexString(low));
        return line + " " + Digests.shortHash(line);
    }

    /** Empty when this is no seal, or one that was changed. */
    static Optional<Seal> parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            if (parts.length == PARTS) {
                Seal seal = new Seal(
                        parts[0],
                        Long.parseLong(parts[1]),
                        Long.parseLong(parts[2]),
                        Long.parseUnsignedLong(parts[3], 16),
                        Long.parseUnsignedLong(parts[4], 16));
                return Optional.of(seal).filter(read -> read.text().equals(text));
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The lengths keep what belongs to one part from being taken for another's. */
    private static ByteBuffer digest(String kind, String key, String value) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {kind, key, value}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                sha.update(bytes);
            }
            return ByteBuffer.wrap(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
