// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.Arrays;

/** Collects rows, each once and for the place it came up first, in the order they came. */
final class RowSet {
    /** Rows of a sentence of some fifteen words; longer texts take more room. */
    private static final int USUAL = 256;

    private int[] rows = new int[USUAL];
    private int[] places = new int[USUAL];
    private float[] values = new float[USUAL];
    private int size;
    private int partFrom;

    /** Open addressing: index of the row plus one, or 0. */
    private int[] slots = new int[4 * USUAL];

    void add(int row, int place) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        int slot = slot(row);
        if (slots[slot] == 0) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            rows[size] = row;
            places[size] = place;
            slots[slot] = ++size;
        }
    }

    /** The rows since the last part share one weight, so that a long text does not shout. */
    void endOfPart() {
        float share = size == partFrom ? 0 : (float) (1 / Math.sqrt(size - partFrom));
        Arrays.fill(values, partFrom, size, share);
        partFrom = size;
    }

    TextFeatures toFeatures(double[] numbers) {
        return new TextFeatures(
                Arrays.copyOf(rows, size), Arrays.copyOf(values, size), Arrays.copyOf(places, size), numbers);
    }

    private int slot(int row) {
        int mask = slots.length - 1;
        int slot = row * 0x9e3779b1 >>> 7 & mask;
        while (slots[slot] != 0 && rows[slots[slot] - 1] != row) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int at = 0; at < size; at++) {
            slots[slot(rows[at])] = at + 1;
        }
    }
}
