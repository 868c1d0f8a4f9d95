// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

/**
 * A set of ids in 16 to 32 bytes each. It keeps 64 bits of every id: of a million ids some two are taken for one another once in
 * 30 million times.
 */
final class IdHashes {
    private static final long FREE = 0;

    private long[] slots = new long[1024];
    private int size;

    boolean contains(MentionId id) {
        return size > 0 && slots[slot(slots, hash(id))] != FREE;
    }

    void add(MentionId id) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        long hash = hash(id);
        int slot = slot(slots, hash);
        size += slots[slot] == FREE ? 1 : 0;
        slots[slot] = hash;
    }

    IdHashes copy() {
        IdHashes copy = new IdHashes();
        copy.slots = slots.clone();
        copy.size = size;
        return copy;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (long hash : slots) {
            if (hash != FREE) {
                larger[slot(larger, hash)] = hash;
            }
        }
        slots = larger;
    }

    /** Where the hash stands, or would stand. */
    private static int slot(long[] slots, long hash) {
        int slot = (int) (hash >>> 32) & slots.length - 1;
        while (slots[slot] != FREE && slots[slot] != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** FNV-1a over the key, mixed as in SplitMix64; never {@link #FREE}. */
    private static long hash(MentionId id) {
        String key = id.key();
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < key.length(); at++) {
            hash = (hash ^ key.charAt(at)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash ^= hash >>> 27;
        return hash == FREE ? 1 : hash;
    }
}
