// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Ids that were there before, as 64 bits each and the number of their post: the ids themselves stay in the file. Two of the
 * same 64 bits are compared in whole.
 */
final class SeenIds {
    private static final int FREE = -1;

    private long[] hashes = new long[2048];
    private int[] posts = new int[2048];
    private int size;

    SeenIds() {
        Arrays.fill(posts, FREE);
    }

    /** Reads the id of a post again. */
    interface Ids {
        String of(int post) throws IOException;
    }

    /** The post that has this id already; empty when it is new, and then remembered as that of {@code post}. */
    OptionalInt before(String id, int post, Ids ids) throws IOException {
        if (2 * (size + 1) > hashes.length) {
            grow();
        }
        long hash = hash(id);
        int slot = slot(hash);
        while (posts[slot] != FREE) {
            if (hashes[slot] == hash && ids.of(posts[slot]).equals(id)) {
                return OptionalInt.of(posts[slot]);
            }
            slot = slot + 1 & hashes.length - 1;
        }
        hashes[slot] = hash;
        posts[slot] = post;
        size++;
        return OptionalInt.empty();
    }

    private void grow() {
        long[] formerHashes = hashes;
        int[] formerPosts = posts;
        hashes = new long[2 * formerHashes.length];
        posts = new int[hashes.length];
        Arrays.fill(posts, FREE);
        for (int at = 0; at < formerHashes.length; at++) {
            if (formerPosts[at] != FREE) {
                int slot = slot(formerHashes[at]);
                while (posts[slot] != FREE) {
                    slot = slot + 1 & hashes.length - 1;
                }
                hashes[slot] = formerHashes[at];
                posts[slot] = formerPosts[at];
            }
        }
    }

    private int slot(long hash) {
        return (int) (hash >>> 32) & hashes.length - 1;
    }

    /** FNV-1a, mixed as in SplitMix64. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < id.length(); at++) {
            hash = (hash ^ id.charAt(at)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        return hash ^ hash >>> 27;
    }
}
