// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import java.util.ArrayList;
import java.util.List;

/** The numbers of posts, in blocks that stay near the processor while all labels pass. */
final class Rows {
    private static final int BLOCK = 128;

    /**
     * Some posts.
     *
     * @param start place of the first of them among all
     * @param byRow numbers of each post
     * @param byColumn the same, turned, so that sums run along an array in both directions
     */
    record Block(int start, float[][] byRow, float[][] byColumn) {}

    private final List<Block> blocks;
    private final int count;
    private final int width;

    private Rows(List<Block> blocks, int count, int width) {
        this.blocks = List.copyOf(blocks);
        this.count = count;
        this.width = width;
    }

    static Rows of(List<float[]> posts) {
        List<Block> blocks = new ArrayList<>();
        for (int start = 0; start < posts.size(); start += BLOCK) {
            blocks.add(block(start, posts.subList(start, Math.min(posts.size(), start + BLOCK))));
        }
        return new Rows(blocks, posts.size(), posts.getFirst().length);
    }

    private static Block block(int start, List<float[]> posts) {
        float[][] byRow = posts.toArray(float[][]::new);
        float[][] byColumn = new float[byRow[0].length][byRow.length];
        for (int row = 0; row < byRow.length; row++) {
            for (int column = 0; column < byColumn.length; column++) {
                byColumn[column][row] = byRow[row][column];
            }
        }
        return new Block(start, byRow, byColumn);
    }

    List<Block> blocks() {
        return blocks;
    }

    int count() {
        return count;
    }

    int width() {
        return width;
    }
}
