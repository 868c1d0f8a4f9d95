// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

import java.util.Arrays;

/** Cuts a text into the pieces that are likeliest together (a unigram model, by Viterbi). Time is linear in the text. */
final class Tokeniser {

    private final Folding folding;
    private final Pieces pieces;
    private final float unknownScore;

    /** {@code unknownScore} is what a sign costs that no piece covers; it becomes the row {@link #unknown()}. */
    Tokeniser(Folding folding, Pieces pieces, float unknownScore) {
        this.folding = folding;
        this.pieces = pieces;
        this.unknownScore = unknownScore;
    }

    /** The row that stands for the beginning of a window. */
    int begin() {
        return pieces.count();
    }

    /** The row that stands for the end of a window. */
    int end() {
        return pieces.count() + 1;
    }

    /** The row that stands for a sign which is in no piece. */
    int unknown() {
        return pieces.count() + 2;
    }

    /** The rows of the text's pieces, in its order. An empty text is a single mark. */
    int[] rows(String text) {
        String marked = folding.marked(text);
        Lattice lattice = new Lattice(marked.length());
        for (int start = 0; start < marked.length(); start++) {
            if (lattice.isReached(start)) {
                offerPieces(marked, start, lattice);
                int sign = Character.charCount(marked.codePointAt(start));
                lattice.offer(start, start + sign, unknown(), unknownScore);
            }
        }
        return lattice.best();
    }

    private void offerPieces(String marked, int start, Lattice lattice) {
        Pieces.Walk walk = pieces.walk();
        for (int end = start + 1; end <= marked.length() && walk.step(marked.charAt(end - 1)); end++) {
            int piece = walk.piece();
            if (piece != Pieces.NONE) {
                lattice.offer(start, end, piece, pieces.score(piece));
            }
        }
    }

    /** The best way to each place of a text. */
    private static final class Lattice {

        private final float[] score;
        private final int[] row;
        private final int[] from;

        Lattice(int length) {
            score = new float[length + 1];
            row = new int[length + 1];
            from = new int[length + 1];
            Arrays.fill(score, 1, length + 1, Float.NEGATIVE_INFINITY);
        }

        boolean isReached(int place) {
            return score[place] > Float.NEGATIVE_INFINITY;
        }

        void offer(int start, int end, int candidate, float worth) {
            if (score[start] + worth > score[end]) {
                score[end] = score[start] + worth;
                row[end] = candidate;
                from[end] = start;
            }
        }

        int[] best() {
            int[] backwards = new int[row.length];
            int at = backwards.length;
            for (int end = row.length - 1; end > 0; end = from[end]) {
                backwards[--at] = row[end];
            }
            return Arrays.copyOfRange(backwards, at, backwards.length);
        }
    }
}
