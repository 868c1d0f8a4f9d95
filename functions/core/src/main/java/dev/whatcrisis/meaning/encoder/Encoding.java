// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

import java.util.Arrays;
import java.util.List;

/**
 * What the encoder says of a text. A text is read in one to four windows; of each piece of a window there is a vector after every
 * layer, and the window's own vector is their mean, not normed. Layer 0 is what the pieces say alone, the last one what they say
 * together.
 */
public final class Encoding {

    private final List<Window> windows;
    private final int unknown;
    private final boolean isCut;

    Encoding(List<Window> windows, int unknown, boolean isCut) {
        this.windows = List.copyOf(windows);
        this.unknown = unknown;
        this.isCut = isCut;
    }

    /** A window: how many pieces of the text it holds, and after each layer a vector for each of them, beginning and end too. */
    record Window(int pieces, List<float[][]> vectors) {

        Window {
            vectors = List.copyOf(vectors);
        }

        float[] mean(int layer) {
            float[][] x = vectors.get(layer);
            float[] mean = new float[x[0].length];
            for (float[] piece : x) {
                for (int at = 0; at < mean.length; at++) {
                    mean[at] += piece[at];
                }
            }
            for (int at = 0; at < mean.length; at++) {
                mean[at] /= x.length;
            }
            return mean;
        }
    }

    /** How many windows there are, 1 to 4. */
    public int windows() {
        return windows.size();
    }

    /** How many pieces were read, at least 1. */
    public int pieces() {
        return windows.stream().mapToInt(Window::pieces).sum();
    }

    /** How many of {@link #pieces()} are signs that the encoder does not know; most of them are in another script. */
    public int unknown() {
        return unknown;
    }

    /** Whether the text went on behind what was read. */
    public boolean isCut() {
        return isCut;
    }

    /** The vector of a window (from 0) after a layer (0 to {@link Encoder#layers()}); the caller's own copy. */
    public float[] window(int window, int layer) {
        return windows.get(window).mean(layer);
    }

    /** The vectors of a window's pieces after a layer, with those of its beginning and end; the caller's own copy. */
    public float[][] pieces(int window, int layer) {
        return Arrays.stream(windows.get(window).vectors().get(layer))
                .map(float[]::clone)
                .toArray(float[][]::new);
    }

    /** The mean of the windows after a layer, weighted by their pieces; the caller's own copy. */
    public float[] mean(int layer) {
        float[] mean = new float[windows.get(0).vectors().get(layer)[0].length];
        float all = pieces();
        for (Window window : windows) {
            float[] vector = window.mean(layer);
            for (int at = 0; at < mean.length; at++) {
                mean[at] += vector[at] * (window.pieces() / all);
            }
        }
        return mean;
    }
}
