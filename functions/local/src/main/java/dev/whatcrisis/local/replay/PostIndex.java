// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Where in a file each post stands, and its time: 28 bytes a post. */
final class PostIndex {
    private long[] starts = new long[1024];
    private int[] lengths = new int[1024];
    private long[] seconds = new long[1024];
    private int[] nanos = new int[1024];
    private int size;
    private boolean inOrder = true;

    void add(long start, int length, Instant at) {
        if (size == starts.length) {
            grow(2 * size);
        }
        starts[size] = start;
        lengths[size] = length;
        seconds[size] = at.getEpochSecond();
        nanos[size] = at.getNano();
        inOrder &= size == 0 || compare(size - 1, size) <= 0;
        size++;
    }

    private void grow(int capacity) {
        starts = Arrays.copyOf(starts, capacity);
        lengths = Arrays.copyOf(lengths, capacity);
        seconds = Arrays.copyOf(seconds, capacity);
        nanos = Arrays.copyOf(nanos, capacity);
    }

    int size() {
        return size;
    }

    long start(int post) {
        return starts[post];
    }

    int length(int post) {
        return lengths[post];
    }

    Instant at(int post) {
        return Instant.ofEpochSecond(seconds[post], nanos[post]);
    }

    /** Puts the posts in order of time; of the same time in the order they were added. */
    void sort() {
        if (inOrder) {
            return;
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong((Integer post) -> seconds[post])
                        .thenComparingInt(post -> nanos[post]))
                .mapToInt(Integer::intValue)
                .toArray();
        PostIndex sorted = new PostIndex();
        for (int post : order) {
            sorted.add(starts[post], lengths[post], at(post));
        }
        starts = sorted.starts;
        lengths = sorted.lengths;
        seconds = sorted.seconds;
        nanos = sorted.nanos;
        inOrder = true;
    }

    private int compare(int one, int other) {
        int bySecond = Long.compare(seconds[one], seconds[other]);
        return bySecond != 0 ? bySecond : Integer.compare(nanos[one], nanos[other]);
    }
}
