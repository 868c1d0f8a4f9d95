// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Pooling;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the axes along which the last numbers of pieces vary most (principal components by orthogonal iteration, from a fixed
 * start), each divided by how much they vary along it.
 */
final class Axes {
    private static final int ROUNDS = 60;
    private static final double LEAST = 1e-9;

    private final int means;
    private final int width;
    private final double[] middle;
    private final float[][] together;
    private long count;

    private Axes(int means, int width) {
        this.means = means;
        this.width = width;
        this.middle = new double[width];
        this.together = new float[width][width];
    }

    /**
     * A pooling for such pieces.
     *
     * @param posts the pieces of each; each counts as much as the others
     * @param last how many of the last numbers of a piece to look at
     * @param axes how many
     */
    static Pooling of(Iterable<List<float[]>> posts, int last, int axes) {
        Axes found = null;
        for (List<float[]> pieces : posts) {
            if (found == null) {
                found = new Axes(pieces.getFirst().length, last);
            }
            found.add(pieces);
        }
        if (found == null) {
            throw new IllegalArgumentException("there are no posts to find axes in");
        }
        return found.pooling(axes);
    }

    private void add(List<float[]> pieces) {
        float share = 1f / pieces.size();
        for (float[] piece : pieces) {
            float[] end = Arrays.copyOfRange(piece, means - width, means);
            for (int at = 0; at < width; at++) {
                middle[at] += share * end[at];
                add(share * end[at], end, together[at]);
            }
        }
        count++;
    }

    private Pooling pooling(int axes) {
        float[] mean = new float[width];
        for (int at = 0; at < width; at++) {
            mean[at] = (float) (middle[at] / count);
        }
        for (int at = 0; at < width; at++) {
            for (int other = 0; other < width; other++) {
                together[at][other] = together[at][other] / count - mean[at] * mean[other];
            }
        }
        float[][] ways = ways(axes);
        float[][] worth = new float[width][axes];
        for (int axis = 0; axis < axes; axis++) {
            double spread = Math.sqrt(Math.max(LEAST, dot(ways[axis], turned(ways[axis]))));
            for (int at = 0; at < width; at++) {
                worth[at][axis] = (float) (ways[axis][at] / spread);
            }
        }
        return new Pooling(means, mean, worth);
    }

    private float[][] ways(int axes) {
        float[][] ways = new float[axes][width];
        for (int axis = 0; axis < axes; axis++) {
            ways[axis][axis * width / axes] = 1;
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int axis = 0; axis < axes; axis++) {
                ways[axis] = turned(ways[axis]);
                for (int before = 0; before < axis; before++) {
                    add((float) -dot(ways[axis], ways[before]), ways[before], ways[axis]);
                }
                float length = (float) Math.sqrt(Math.max(LEAST * LEAST, dot(ways[axis], ways[axis])));
                for (int at = 0; at < width; at++) {
                    ways[axis][at] /= length;
                }
            }
        }
        return ways;
    }

    private float[] turned(float[] way) {
        float[] turned = new float[width];
        for (int at = 0; at < width; at++) {
            add(way[at], together[at], turned);
        }
        return turned;
    }

    private static void add(float factor, float[] from, float[] to) {
        for (int at = 0; at < to.length; at++) {
            to[at] += factor * from[at];
        }
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += (double) one[at] * other[at];
        }
        return sum;
    }
}
