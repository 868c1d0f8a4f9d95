// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Finds the weights with the least loss: limited-memory BFGS from zero, halving a step until it helps. No chance is in it. */
final class Descent {
    private static final int MEMORY = 10;
    private static final int MOST_HALVINGS = 20;
    private static final double ENOUGH = 1e-4;

    /** A step is over when it gains less than this share of the loss. */
    private static final double STILL = 1e-5;

    private record Move(double[] step, double[] bend, double fit) {}

    private Descent() {}

    /** The weights after at most {@code steps} steps. */
    static double[] least(SoftmaxLoss loss, int steps) {
        double[] at = new double[loss.size()];
        double[] slope = new double[at.length];
        double value = loss.at(at, slope);
        Deque<Move> moves = new ArrayDeque<>();
        for (int step = 0; step < steps; step++) {
            double[] way = direction(slope, moves);
            double fall = dot(way, slope);
            double[] next = new double[at.length];
            double[] nextSlope = new double[at.length];
            double length = moves.isEmpty() ? 1 / Math.max(1e-9, Math.sqrt(dot(slope, slope))) : 1;
            double nextValue = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                for (int i = 0; i < at.length; i++) {
                    next[i] = at[i] + length * way[i];
                }
                nextValue = loss.at(next, nextSlope);
                if (nextValue <= value + ENOUGH * length * fall) {
                    break;
                }
                length /= 2;
            }
            if (!(nextValue < value * (1 - STILL))) {
                return nextValue < value ? next : at;
            }
            remember(moves, at, next, slope, nextSlope);
            at = next;
            slope = nextSlope;
            value = nextValue;
        }
        return at;
    }

    private static void remember(Deque<Move> moves, double[] from, double[] to, double[] slopeFrom, double[] slopeTo) {
        double[] step = new double[from.length];
        double[] bend = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            step[i] = to[i] - from[i];
            bend[i] = slopeTo[i] - slopeFrom[i];
        }
        double fit = dot(step, bend);
        if (fit > 1e-12) {
            moves.addLast(new Move(step, bend, fit));
            if (moves.size() > MEMORY) {
                moves.removeFirst();
            }
        }
    }

    /** Downhill, bent by what the last moves taught about the curve. */
    private static double[] direction(double[] slope, Deque<Move> moves) {
        double[] way = slope.clone();
        double[] shares = new double[moves.size()];
        int at = moves.size();
        for (Iterator<Move> back = moves.descendingIterator(); back.hasNext(); ) {
            Move move = back.next();
            shares[--at] = dot(move.step(), way) / move.fit();
            add(-shares[at], move.bend(), way);
        }
        if (!moves.isEmpty()) {
            Move last = moves.getLast();
            scale(last.fit() / dot(last.bend(), last.bend()), way);
        }
        for (Move move : moves) {
            add(shares[at++] - dot(move.bend(), way) / move.fit(), move.step(), way);
        }
        scale(-1, way);
        return way;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double factor, double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    private static void scale(double factor, double[] of) {
        for (int i = 0; i < of.length; i++) {
            of[i] *= factor;
        }
    }
}
