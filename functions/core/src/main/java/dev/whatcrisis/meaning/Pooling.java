// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.Arrays;
import java.util.List;

/**
 * What is made of the vectors of a text's pieces: first their mean, then how their last numbers, those of the last layer, vary
 * together along some axes, which says which things are in the text beside each other. Immutable.
 */
public final class Pooling {
    private final int means;
    private final float[] middle;
    private final float[][] axes;
    private final int count;

    /**
     * @param means how many numbers the vector of a piece has
     * @param middle of the last numbers of many pieces
     * @param axes for each of these last numbers what it is worth on each axis; a piece's place on an axis is of the order of 1
     */
    public Pooling(int means, float[] middle, float[][] axes) {
        if (axes.length != middle.length || middle.length == 0 || middle.length > means) {
            throw new IllegalArgumentException("a pooling has axes for each of the last numbers of a piece; these are "
                    + axes.length + " for " + middle.length + " of " + means + " numbers");
        }
        this.means = means;
        this.middle = middle.clone();
        this.axes = Arrays.stream(axes).map(float[]::clone).toArray(float[][]::new);
        this.count = axes[0].length;
    }

    /** The mean alone. */
    static Pooling ofMeans(int means) {
        return new Pooling(means, new float[means], new float[means][0]);
    }

    /** How many numbers the vector of a piece has, and their mean. */
    public int means() {
        return means;
    }

    /** How many of the last numbers of a piece the axes are for. */
    int last() {
        return middle.length;
    }

    /** How many axes there are. */
    int axes() {
        return count;
    }

    float middle(int number) {
        return middle[number];
    }

    float[] axes(int number) {
        return axes[number].clone();
    }

    /** How many numbers {@link #of} gives: the means, and one for each pair of axes. */
    public int width() {
        return means + count * (count + 1) / 2;
    }

    /**
     * The numbers of a text.
     *
     * @param pieces of all its windows, at least one
     */
    public float[] of(List<float[]> pieces) {
        float[] numbers = new float[width()];
        for (float[] piece : pieces) {
            add(1, piece, numbers, means);
        }
        for (int at = 0; at < means; at++) {
            numbers[at] /= pieces.size();
        }
        float[] mean = place(numbers);
        float[][] together = new float[count][count];
        for (float[] piece : pieces) {
            float[] place = place(piece);
            add(-1, mean, place, count);
            for (int axis = 0; axis < count; axis++) {
                add(place[axis], place, together[axis], count);
            }
        }
        int at = means;
        for (int axis = 0; axis < count; axis++) {
            for (int other = axis; other < count; other++) {
                numbers[at++] = together[axis][other] / pieces.size();
            }
        }
        return numbers;
    }

    private float[] place(float[] piece) {
        float[] place = new float[count];
        int from = means - middle.length;
        for (int at = 0; at < middle.length; at++) {
            add(piece[from + at] - middle[at], axes[at], place, count);
        }
        return place;
    }

    private static void add(float factor, float[] from, float[] to, int length) {
        for (int at = 0; at < length; at++) {
            to[at] += factor * from[at];
        }
    }
}
